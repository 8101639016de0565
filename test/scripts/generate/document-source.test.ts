import { addWords, removeLinks } from "../../../scripts/generate/document-source";

const LINK = "https://registry.terraform.io/providers/acme/shop/1.0.0/docs";

const source = `// ${LINK}/resources/item
// generated from terraform resource schema

export interface ItemConfig extends cdktf.TerraformMetaArguments {
  /**
  * Its name.
  *
  * Docs at Terraform Registry: {@link ${LINK}/resources/item#name Item#name}
  */
  readonly name: string;
  /**
  * Docs at Terraform Registry: {@link ${LINK}/resources/item#size Item#size}
  */
  readonly size: number;
}
export class ItemPriceOutputReference extends cdktf.ComplexObject {

  // total - computed: true, optional: false, required: false
  public get total() {
    return this.getNumberAttribute('total');
  }
}

/**
* Represents a {@link ${LINK}/resources/item shop_item}
*/
export class Item extends cdktf.TerraformResource {

  // total - computed: true, optional: false, required: false
  public get total() {
    return this.getNumberAttribute('total');
  }
  public set total(value: number) {
    this._total = value;
  }
}
`;

describe("adding words", () => {
  test("puts them before the class and the getters they are about, and nowhere else", () => {
    const words = new Map([
      ["Item", "An item."],
      ["Item.total", "What it costs in all."],
      ["ItemPriceOutputReference.total", "One price."],
    ]);

    const lines = addWords(source, words).split("\n");

    const added = lines.filter((line) => !source.split("\n").includes(line));
    expect(added).toEqual([
      "  /** One price. */",
      "* An item.",
      "*",
      "  /** What it costs in all. */",
    ]);
    expect(lines[lines.indexOf("  /** One price. */") + 1]).toBe("  public get total() {");
    expect(lines[lines.indexOf("* An item.") - 1]).toBe("/**");
    expect(lines[lines.indexOf("* An item.") + 2]).toContain("* Represents a ");
    expect(lines.filter((line) => line.startsWith("  /** "))).toHaveLength(2);
  });

  test("cannot end the comment they stand in", () => {
    const added = addWords(source, new Map([["Item.total", "Ends here */ and goes on."]]));

    expect(added).toContain("  /** Ends here * / and goes on. */\n");
  });

  test("describes the class of the provider", () => {
    const provider = source.replace("TerraformResource", "TerraformProvider");

    expect(addWords(provider, new Map([["provider", "A shop."]]))).toContain(
      "/**\n* A shop.\n*\n* Represents a ",
    );
  });
});

test("removing links leaves their texts and no empty lines behind", () => {
  expect(removeLinks(source)).not.toMatch(/https:|Registry|\{@link/);
  expect(removeLinks(source)).toContain("  /**\n  * Its name.\n  */\n");
  expect(removeLinks(source)).toContain("/**\n* Represents a shop_item\n*/\n");
});
