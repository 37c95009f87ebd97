package ai.backfuture.localstack.simulator.bitget;

import ai.backfuture.localstack.simulator.Reply;

/**
 * The header about calls left in the current second, which is all that Bitget tells of its limits.
 *
 * @see <a href="https://www.bitget.com/api-doc/common/faq">FAQ, remaining rate limit</a>
 */
final class RemainingCalls {

    private static final String HEADER = "x-mbx-used-remain-limit";
    private static final String ONCE_A_SECOND = "/api/v2/spot/account/info";

    private RemainingCalls() {}

    static Reply onto(Reply reply, String path) {
        return reply.with(HEADER, path.equals(ONCE_A_SECOND) ? "0" : "9");
    }

    static Reply none(Reply reply) {
        return reply.with(HEADER, "0");
    }
}
