package ai.backfuture.localstack.simulator.bingx;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Right;
import java.util.Arrays;
import java.util.List;

/**
 * A permission of a BingX key: the number that tells it, and the name that a refusal asks for it by.
 *
 * @see <a href="https://github.com/BingX-API/api-ai-skills">Creating a key, meaning of the numbers</a>
 */
enum BingXRight {
    SPOT_TRADING(1, "Spot Trading"),
    READ(2, "Read"),
    FUTURES_TRADING(3, "Perpetual Futures Trading"),
    UNIVERSAL_TRANSFER(4, "Universal Transfer"),
    WITHDRAW(5, "Withdraw");

    private final int number;
    private final String title;

    BingXRight(int number, String title) {
        this.number = number;
        this.title = title;
    }

    int number() {
        return number;
    }

    String title() {
        return title;
    }

    boolean heldBy(Account account) {
        return account.may(
                switch (this) {
                    case SPOT_TRADING -> Right.TRADE_SPOT;
                    case READ -> Right.READ;
                    case FUTURES_TRADING -> Right.TRADE_FUTURES;
                    case UNIVERSAL_TRANSFER -> Right.INTERNAL_TRANSFER;
                    case WITHDRAW -> Right.WITHDRAW;
                });
    }

    static List<Integer> numbers(Account account) {
        return Arrays.stream(values())
                .filter(right -> right.heldBy(account))
                .map(BingXRight::number)
                .toList();
    }
}
