/**
 * Types of the official package, which brings none. The file is named because the package.json has two
 * `main`, which some resolvers (Jest 30) do not read.
 */
declare module "tls-sig-api-v2/TLSSigAPIv2.js" {
  export class Api {
    constructor(sdkAppId: number, secretKey: string);
    /** @param expire Seconds from now. */
    genUserSig(userId: string, expire: number): string;
  }
}
