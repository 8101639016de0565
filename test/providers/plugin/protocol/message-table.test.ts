import { toDescriptor } from "@trtc-recording/plugin/protocol/message-table";
import { Root } from "protobufjs/light";

const root = new Root().addJSON(
  toDescriptor("shop", {
    Item: { name: ["string", 1], parts: ["repeated Part", 2], by_key: ["map<string, Part>", 3] },
    "Item.Part": { count: ["int32", 1] },
  }).nested ?? {},
);

test("single, repeated and map fields of nested messages have their numbers on the wire", () => {
  const type = root.lookupType("shop.Item");
  const message = { name: "a", parts: [{ count: 1 }], by_key: { k: { count: 2 } } };

  const bytes = Buffer.from(type.encode(message).finish());

  expect(bytes.toString("hex")).toBe(["0a0161", "12020801", "1a070a016b12020802"].join(""));
  expect(type.decode(bytes)).toMatchObject(message);
});
