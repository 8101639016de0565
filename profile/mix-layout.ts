import type { Checks } from "./checks";
import { SOURCES } from "./sources";

export type MixLayoutKind = "nine-grid" | "screen-share" | "floating";

/** Which stream of a user: the camera (`main`) or the screen share (`aux`). */
export type StreamKind = "main" | "aux";

/**
 * Who gets the big picture. Console forms take a userId prefix (nobody matches: the big slot stays
 * empty; several match: the earliest joiner wins). The recording API takes one whole userId.
 */
export type BigPicture =
  | { readonly bigPictureUserIdPrefix: string }
  | { readonly bigPictureUserId: string; readonly bigPictureStream: StreamKind };

/**
 * How the pictures of a mixed recording are arranged (混流布局模板).
 * @see https://cloud.tencent.com/document/product/647/80373
 */
export class MixLayout {
  /** Equal tiles (九宫格); needs no rule about userIds. */
  public static nineGrid(): MixLayout {
    return new MixLayout("nine-grid");
  }

  /** The big picture on the left, the others in a column on the right (屏幕分享). */
  public static screenShare(bigPicture: BigPicture): MixLayout {
    return new MixLayout("screen-share", bigPicture);
  }

  /** The big picture fills the canvas, the others float on it (悬浮). */
  public static floating(bigPicture: BigPicture): MixLayout {
    return new MixLayout("floating", bigPicture);
  }

  public readonly bigPicture?: BigPicture;

  private constructor(
    public readonly kind: MixLayoutKind,
    bigPicture?: BigPicture,
  ) {
    this.bigPicture = bigPicture && { ...bigPicture };
  }

  /** @internal */
  public check(checks: Checks): void {
    if (this.kind === "nine-grid") {
      return;
    }
    const { bigPicture } = this;
    const byUser = bigPicture !== undefined && "bigPictureUserId" in bigPicture;
    const byPrefix = !byUser;
    const field = `mode.layout.${byPrefix ? "bigPictureUserIdPrefix" : "bigPictureUserId"}`;
    const userId = byUser ? bigPicture.bigPictureUserId : bigPicture?.bigPictureUserIdPrefix;
    checks.text(field, userId ?? "", {
      pattern: /^[A-Za-z0-9_-]{1,32}$/,
      rule: `must be 1 to 32 letters, digits, '_' or '-' for the ${this.kind} layout: without a matching user the big picture stays empty`,
      fix: byPrefix
        ? "write the common beginning of the userIds that may take the big picture, such as 'teacher_'"
        : "write the userId that takes the big picture",
      source: SOURCES.userIdRules,
    });
  }

  /** The layout as the lock file shows it. */
  public toJSON() {
    return { kind: this.kind, ...this.bigPicture };
  }
}
