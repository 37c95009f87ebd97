package ai.backfuture.connection.application;

import java.util.UUID;

/** Why a connection may not stand beside another one of the same owner. */
public sealed interface Clash {

    /** Another one has that name, whatever the case. */
    record NameTaken() implements Clash {}

    /** Another one uses that API key on that exchange. */
    record KeyAlreadyConnected(UUID connectionId) implements Clash {}
}
