package ai.backfuture.connection.domain;

import ai.backfuture.connection.domain.ConnectionTest.Failure;
import ai.backfuture.contracts.Permission;
import java.util.List;

/**
 * A failure in the user's words: one title, one cause, one thing to do.
 *
 * @param title short, and always the same for a reason
 */
public record FailureText(String title, String cause, String whatToDo) {

    /** Renders a failure; {@code addresses} are ours, for the exchange's whitelist. */
    public static FailureText of(Failure failure, Exchange exchange, List<String> addresses) {
        String name = exchange.name();
        return switch (failure.reason()) {
            case INVALID_KEY -> invalidKey(failure, exchange, addresses);
            case WRONG_PASSPHRASE ->
                new FailureText(
                        "Wrong passphrase",
                        name + " knows the key but refused the passphrase or the secret.",
                        "Enter the " + label(exchange, CredentialField.PASSPHRASE)
                                + " that you chose when you created the key: it is neither your login nor your trading"
                                + " password. If it is lost, create a new key; if it is right, copy the secret again.");
            case KEY_EXPIRED ->
                new FailureText(
                        "Key expired",
                        name + " says that this key is no longer valid.",
                        "Create a new key on " + name + ", restrict it to our addresses (" + join(addresses)
                                + "), and add it here.");
            case NO_READ_PERMISSION ->
                new FailureText(
                        "No read permission",
                        "The key may not read balances, orders or positions.",
                        "Edit the key on " + name + " and switch on \"" + exchange.labelOf(Permission.READ)
                                + "\"; keep withdrawal disabled.");
            case NO_TRADING_PERMISSION ->
                new FailureText(
                        "No trading permission",
                        "The key may not trade.",
                        "Edit the key on " + name + " and enable trading (\"" + exchange.labelOf(Permission.TRADE_SPOT)
                                + "\"); keep withdrawal disabled.");
            case FUTURES_NOT_ENABLED ->
                new FailureText(
                        "Futures not enabled",
                        "This connection uses futures, but the key or the account may not trade them.",
                        "Open futures trading on your " + name + " account and enable \""
                                + exchange.labelOf(Permission.TRADE_FUTURES)
                                + "\" on the key, or take futures off this connection; keep withdrawal disabled.");
            case WITHDRAWAL_ENABLED ->
                new FailureText(
                        "Withdrawal enabled",
                        "The key can withdraw funds. We never use such a key.",
                        "Edit the key on " + name + " and switch off \"" + exchange.labelOf(Permission.WITHDRAW)
                                + "\", or create a new key without it.");
            case WITHDRAWAL_UNVERIFIED ->
                new FailureText(
                        "Withdrawal not verified",
                        name + " does not tell whether this key can withdraw, and you have not stated that it cannot.",
                        "Make sure on " + name + " that withdrawal is off, then state \"I created this key without"
                                + " withdrawal permission\".");
            case IP_NOT_ALLOWED -> ipNotAllowed(failure, name, addresses);
            case ACCOUNT_RESTRICTED ->
                new FailureText(
                        "Account restricted",
                        name + " has restricted this account (identity check, country, or frozen).",
                        "Log in to " + name + ", solve what it asks for, then test again.");
            case EXCHANGE_UNAVAILABLE ->
                new FailureText(
                        "Exchange unavailable",
                        name + " does not answer at the moment. This says nothing about your key.",
                        "Wait: we test again by ourselves.");
            case RATE_LIMITED ->
                new FailureText(
                        "Too many requests",
                        name + " asked us to call less often. This says nothing about your key.",
                        "Wait: we test again by ourselves.");
            case CLOCK_SKEW ->
                new FailureText(
                        "Clock difference",
                        "Our clock and that of " + name + " differ too much. Your key is not the cause.",
                        "Nothing to do for you: our operators have been told, and we test again by ourselves.");
            case INTERNAL ->
                new FailureText(
                        "Test not completed",
                        "We could not complete the test. Your key is not the cause.",
                        "Nothing to do for you: our operators have been told, and we test again by ourselves.");
            case UNKNOWN ->
                new FailureText(
                        "Unknown answer",
                        name + " gave an answer that we do not know"
                                + (failure.exchangeCode() == null ? "." : " (code " + failure.exchangeCode() + ")."),
                        "Nothing to do for you yet: our operators have been told, and we test again by ourselves.");
        };
    }

    /** Why a key that passed its test does not take over. */
    public static FailureText of(Replacement.Objection objection, Exchange exchange) {
        return switch (objection) {
            case DIFFERENT_ACCOUNT ->
                new FailureText(
                        "Different account",
                        "The new key works, but it belongs to another " + exchange.name()
                                + " account than the key that this connection uses. The old key serves on.",
                        "Create the new key in the account that this connection stands for, or add the other account as"
                                + " a connection of its own.");
            case KEY_ALREADY_CONNECTED ->
                new FailureText(
                        "Key already connected",
                        "The new key works, but another connection of yours has come to use it meanwhile. The old key"
                                + " serves on.",
                        "Create a key for this connection alone, and replace the old one by that.");
        };
    }

    /** Where the exchange names our address, it may be the address that it refuses; it does not tell which. */
    private static FailureText invalidKey(Failure failure, Exchange exchange, List<String> addresses) {
        boolean passphrase = exchange.field(CredentialField.PASSPHRASE).isPresent();
        String fields = label(exchange, CredentialField.API_KEY)
                + (passphrase ? ", " : " or ")
                + label(exchange, CredentialField.SECRET_KEY)
                + (passphrase ? " or " + label(exchange, CredentialField.PASSPHRASE) : "");
        boolean maybeAddress = failure.seenAddress() != null;
        return new FailureText(
                "Invalid key",
                exchange.name() + " does not accept the key: " + fields
                        + " was copied wrongly, or the key was deleted"
                        + (maybeAddress
                                ? ", or it is restricted to addresses that do not include ours. " + exchange.name()
                                        + " saw us come from " + failure.seenAddress() + "."
                                : "."),
                "Copy the values again, or create a new key on " + exchange.name() + " and add that."
                        + (maybeAddress ? " Its whitelist must have our addresses: " + join(addresses) + "." : ""));
    }

    private static FailureText ipNotAllowed(Failure failure, String name, List<String> addresses) {
        String seen =
                failure.seenAddress() == null ? "" : " " + name + " saw us come from " + failure.seenAddress() + ".";
        return new FailureText(
                "IP not allowed",
                "The key is restricted to addresses that do not include ours." + seen,
                "Add our addresses to the key's whitelist on " + name + ": " + join(addresses) + ".");
    }

    private static String label(Exchange exchange, String field) {
        return exchange.field(field).map(CredentialField::label).orElse(field);
    }

    private static String join(List<String> addresses) {
        return String.join(", ", addresses);
    }
}
