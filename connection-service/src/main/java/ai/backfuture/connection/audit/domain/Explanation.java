package ai.backfuture.connection.audit.domain;

/** Why a secret was read. */
public sealed interface Explanation {

    /** For this test, which has explained this reading too. */
    record ByTest(OrderedTest test) implements Explanation {}

    /** By somebody who was named as one who may read. */
    record ByName(String name) implements Explanation {}

    /** It was not read: Vault refused. */
    record Denied() implements Explanation {}

    /** Not known yet; to be looked at again. */
    record NotYet() implements Explanation {}

    /** For nothing that we know of. */
    record None() implements Explanation {}
}
