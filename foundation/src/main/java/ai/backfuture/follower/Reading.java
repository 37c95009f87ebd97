package ai.backfuture.follower;

import ai.backfuture.contracts.Topic;

/** One topic that is followed: what is made of it, how far that is, and how it gets on. */
record Reading<M>(Topic topic, TopicListener<M> listener, Ledger<M> ledger, ReadingProgress progress) {}
