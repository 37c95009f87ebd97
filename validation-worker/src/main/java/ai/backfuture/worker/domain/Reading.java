package ai.backfuture.worker.domain;

import java.util.List;
import java.util.function.Function;

/** What an answer to a signed call comes to. */
public sealed interface Reading {

    /** The call succeeded. */
    record Learnt(Facts facts) implements Reading {}

    /** It did not. */
    record Refused(Refusal refusal) implements Reading {}

    /** This answer settles nothing; another call does: the next of a chain, or the same in another form. */
    record Instead(Call next) implements Reading {}

    /**
     * The site that was asked does not know the key, but another of the same exchange may.
     *
     * @param others the same call at each other site, in the order to try; those that have no address are left out
     * @param refusal what it comes to when no site that can be asked knows the key
     */
    record Elsewhere(List<Call> others, Refusal refusal) implements Reading {

        public Elsewhere {
            others = List.copyOf(others);
        }
    }

    /**
     * What the answer comes to depends on the key that it was asked with, such as one that lists several keys.
     *
     * @param with compares and keeps nothing; it comes to something else than this
     */
    record Compared(Function<ApiCredential, Reading> with) implements Reading {}

    static Reading learnt() {
        return new Learnt(Facts.none());
    }
}
