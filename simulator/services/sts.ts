import { declareActions } from "../action";

const action = declareActions("sts", "2018-08-13");

/** Whose keys these are (SDK 4.1.313, sts v20180813; INFERRED: the form of Arn and of Type). */
export const STS_ACTIONS = [
  action({
    name: "GetCallerIdentity",
    parameters: {},
    run: (_, { account: { uin, userName } }) => ({
      Arn: `qcs::cam::uin/${uin}:${userName}/${uin}`,
      AccountId: uin,
      UserId: uin,
      PrincipalId: uin,
      Type: userName === "root" ? "RootAccount" : "CAMUser",
    }),
  }),
];
