import { Agent, type AgentOptions } from "node:http";
import { connect } from "node:net";

/**
 * Carries requests for any host to one address on this machine. The request stays what it would be
 * (Host header and signature included): a local Tencent Cloud sees what the real one would.
 */
export class LoopbackAgent extends Agent {
  public constructor(
    private readonly address: URL,
    options?: AgentOptions,
  ) {
    super(options);
  }

  public override createConnection() {
    const { hostname, port } = this.address;
    return connect({ host: hostname.replace(/^\[(.*)\]$/, "$1"), port: Number(port || 80) });
  }
}
