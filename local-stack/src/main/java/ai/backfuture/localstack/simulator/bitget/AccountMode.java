package ai.backfuture.localstack.simulator.bitget;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.ApiRequest;

/** The two families of accounts. Each is refused by the API of the other, with a valid key as with any. */
enum AccountMode {
    CLASSIC {
        @Override
        boolean grants(Account account, String right) {
            return ClassicRights.grants(account, right);
        }

        @Override
        String wording(String right) {
            return "Incorrect permissions, need " + ClassicRights.wording(right) + " permissions";
        }
    },
    UNIFIED {
        @Override
        boolean grants(Account account, String right) {
            return UnifiedRights.grants(account, right);
        }

        @Override
        String wording(String right) {
            return "incorrect permissions, need " + UnifiedRights.wording(right) + " permissions";
        }
    };

    static AccountMode ofApi(ApiRequest request) {
        return request.path().startsWith("/api/v3/") ? UNIFIED : CLASSIC;
    }

    abstract boolean grants(Account account, String right);

    /** How the lack of a right is told. */
    abstract String wording(String right);
}
