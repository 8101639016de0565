import { type TerraformStack, Testing } from "cdktf";

/** The body of one block. */
export type Body = Readonly<Record<string, unknown>>;

/** Blocks of one kind, by type and name. */
export type Blocks = Readonly<Record<string, Readonly<Record<string, Body>>>>;

/** A synthesized `cdk.tf.json`. */
export interface TerraformJson {
  readonly terraform?: {
    readonly backend?: Readonly<Record<string, Body>>;
    readonly required_providers?: Readonly<Record<string, Body>>;
  };
  readonly provider?: Readonly<Record<string, readonly Body[]>>;
  readonly resource?: Blocks;
  readonly data?: Blocks;
  readonly output?: Readonly<Record<string, Body>>;
  readonly variable?: Readonly<Record<string, Body>>;
}

/** A generated resource class. */
interface ResourceClass {
  readonly tfResourceType: string;
}

/** What a stack renders, metadata left out. */
export class Template {
  public static of(stack: TerraformStack): Template {
    return new Template(JSON.parse(Testing.synth(stack)));
  }

  private constructor(public readonly json: TerraformJson) {}

  /** The resources of a class, by name. */
  public resources({ tfResourceType }: ResourceClass): Readonly<Record<string, Body>> {
    return this.json.resource?.[tfResourceType] ?? {};
  }

  /** The only resource of a class. */
  public resource(Class: ResourceClass): Body {
    const [only, ...others] = Object.values(this.resources(Class));
    if (!only || others.length > 0) {
      throw new Error(`expected one ${Class.tfResourceType}, found ${only ? "several" : "none"}`);
    }
    return only;
  }

  /** `type.name` of every resource, sorted. */
  public get addresses(): string[] {
    return Object.entries(this.json.resource ?? {})
      .flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`))
      .sort();
  }
}
