/** The settings of one of the many apps that both sides of the benchmark declare. */
export interface FleetApp {
  /** Starts the ids of its constructs; padded, so that both sides sort their resources alike. */
  readonly id: string;
  readonly sdkAppId: number;
  readonly subApplicationName: string;
  readonly url: {
    readonly recording: string;
    readonly room: string;
    readonly vod: string;
    readonly call: string;
  };
}

export const STACK = "fleet";
export const ACCOUNT = "100000000001";
export const RETENTION_DAYS = 365;
export const FINGERPRINT = "scrypt-1:iHdCb7HYbuiAcxGMNw8JPw:BNCm";
export const CALL_COMMANDS = ["Call.CallbackAfterEndCall", "Call.CallbackAfterStartCall"] as const;

/** As many apps as asked for; every value of one app differs from the others'. */
export function fleet(count: number): FleetApp[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `App${String(index).padStart(5, "0")}`;
    const host = `https://rec-${index}.example.com`;
    return {
      id,
      sdkAppId: 1_400_000_000 + index,
      subApplicationName: `recordings-${index}`,
      url: {
        recording: `${host}/trtc/recording`,
        room: `${host}/trtc/room`,
        vod: `${host}/vod`,
        call: `${host}/call/{token}`,
      },
    };
  });
}
