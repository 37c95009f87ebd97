package ai.backfuture.localstack.simulator.htx;

/**
 * Why a call is not let in: in the older APIs a text behind one common code, in the newer ones a code.
 *
 * @see <a href="https://huobiapi.github.io/docs/usdt_swap/v1/en/#details-of-each-error-code">Error codes</a>
 */
enum Objection {
    TIME_WRONG(12001, "Invalid submission time or incorrect time format [无效的提交时间，或时间格式错误]"),
    VERSION_WRONG(12002, "Incorrect signature version [错误的签名版本]"),
    METHOD_WRONG(12003, "Incorrect signature method [错误的签名方法]"),
    KEY_EXPIRED(12004, "API key has expired [API Key已经过期]"),
    ADDRESS_WRONG(12005, "Incorrect IP address [IP地址错误]"),
    TIME_MISSING(12006, "Submission time is required [提交时间不能为空]"),
    KEY_WRONG(12007, "Incorrect Access key [Access key错误]"),
    SIGNATURE_WRONG(12008, "Verification failure [校验失败]"),
    USER_LOCKED(12009, "User is locked or does not exist [用户被锁定或不存在]"),
    NO_PERMISSION(1002, "API key has no permission [API Key没有权限]");

    private final int code;
    private final String text;

    Objection(int code, String text) {
        this.code = code;
        this.text = text;
    }

    int code() {
        return code;
    }

    String text() {
        return text;
    }
}
