package ai.backfuture.connection.domain;

import ai.backfuture.contracts.Market;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a user submitted, checked before any exchange is asked. */
public sealed interface Submission {

    /** Fit to be stored and tested. */
    record Fit(Exchange exchange, ConnectionName name, Set<Market> markets, Credentials credentials)
            implements Submission {}

    /** Not fit, for these reasons; there is at least one. */
    record Unfit(List<Violation> violations) implements Submission {

        public Unfit {
            violations = List.copyOf(violations);
        }
    }

    /** As it came; anything may be missing. */
    record Draft(
            @Nullable String exchange,
            @Nullable String name,
            @Nullable List<@Nullable String> markets,
            @Nullable SecretText apiKey,
            @Nullable SecretText secretKey,
            @Nullable SecretText passphrase) {}

    static Submission check(Draft draft, Exchanges exchanges) {
        List<Violation> violations = new ArrayList<>();
        Exchange exchange = exchangeOf(draft.exchange(), exchanges, violations);
        ConnectionName name = nameOf(draft.name(), violations);
        Set<Market> markets = marketsOf(draft.markets(), exchange, violations);
        Credentials credentials = exchange == null ? null : CredentialCheck.check(draft, exchange, violations);
        if (exchange == null || name == null || credentials == null || !violations.isEmpty()) {
            return new Unfit(violations);
        }
        return new Fit(exchange, name, markets, credentials);
    }

    /** A new key for an existing connection, checked alone. */
    sealed interface NewKey {

        /** Fit to be stored and tested. */
        record Fit(Credentials credentials) implements NewKey {}

        /** Not fit, for these reasons; there is at least one. */
        record Unfit(List<Violation> violations) implements NewKey {

            public Unfit {
                violations = List.copyOf(violations);
            }
        }
    }

    static NewKey checkKey(Draft draft, Exchange exchange) {
        List<Violation> violations = new ArrayList<>();
        Credentials credentials = CredentialCheck.check(draft, exchange, violations);
        return credentials == null || !violations.isEmpty()
                ? new NewKey.Unfit(violations)
                : new NewKey.Fit(credentials);
    }

    private static @Nullable Exchange exchangeOf(@Nullable String id, Exchanges exchanges, List<Violation> violations) {
        if (id == null || id.isBlank()) {
            violations.add(new Violation("exchange", "REQUIRED", "Choose an exchange."));
            return null;
        }
        Exchange exchange = exchanges.named(id).orElse(null);
        if (exchange == null) {
            violations.add(new Violation(
                    "exchange", "EXCHANGE_NOT_SUPPORTED", "This exchange is not supported; see GET /api/exchanges."));
        }
        return exchange;
    }

    /** Checks a name alone. */
    static @Nullable ConnectionName nameOf(@Nullable String text, List<Violation> violations) {
        String tidied = text == null ? "" : ConnectionName.tidied(text);
        if (tidied.isEmpty()) {
            violations.add(new Violation("name", "REQUIRED", "Give the connection a name."));
            return null;
        }
        if (!ConnectionName.isFine(tidied)) {
            violations.add(new Violation(
                    "name",
                    "INVALID",
                    "A name has 1 to " + ConnectionName.LONGEST + " characters, none of them a control character."));
            return null;
        }
        return new ConnectionName(tidied);
    }

    /** Checks markets alone. */
    static Set<Market> marketsOf(
            @Nullable List<@Nullable String> names, @Nullable Exchange exchange, List<Violation> violations) {
        EnumSet<Market> markets = EnumSet.noneOf(Market.class);
        if (names == null || names.isEmpty()) {
            violations.add(new Violation("markets", "REQUIRED", "Name at least one market: SPOT or FUTURES."));
            return markets;
        }
        for (String name : names) {
            switch (name) {
                case "SPOT" -> markets.add(Market.SPOT);
                case "FUTURES" -> markets.add(Market.FUTURES);
                case null, default -> {
                    violations.add(new Violation("markets", "INVALID", "A market is SPOT or FUTURES."));
                    return markets;
                }
            }
        }
        if (exchange != null && !exchange.markets().containsAll(markets)) {
            violations.add(new Violation(
                    "markets", "MARKET_NOT_SUPPORTED", exchange.name() + " does not offer all of these markets here."));
        }
        return markets;
    }
}
