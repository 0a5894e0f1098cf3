using System.Globalization;
using System.Text;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tests.Fuzz;

/// <summary>Texts as nobody sends them, and as everybody does.</summary>
internal sealed class FuzzTexts(Random random)
{
    private static readonly string[] Odd =
    [
        "", " ", "\t\n", "\0", "\u001f", "null", "true", "0", "-1", "1e999", "9223372036854775808", "NaN", "\u00a0", "\u2028", "\ufeff",
        "\uffff", "\u202eabc", "ﷺ", "İ", "ß", "ſ", "ǅ",
        "😀", "👨‍👩‍👧", "e\u0301", "\"", "\\", "'", "`", "<script>", "{}", "[]", "{{0}}", "%s%n", "%00", "..", "../../etc/passwd", "a,b",
        "a;b", "a|b", "a:b", "::", "*", "**", "-", "--", "?",
        "'; drop table users; --", "${jndi:ldap://x}", "CON", "$type", "__proto__", "_id", "acct_other", "roger@example.com",
        "ROGER@EXAMPLE.COM", "a@b", "@", "a@b.c,d@e.f",
        "+1 (555) 0100", "2024-02-29", "2023-02-29", "0001-01-01", "9999-12-31T23:59:59Z", "24:00", "Europe/Berlin", "en-US", "end-user",
        "agent", "admin", "owner", "text", "regexp", "dropdown",
    ];

    private static readonly string[] Patterns =
    [
        "^(a+)+$",
        "(a*)*b",
        "^(a+)+\\1$",
        "(?<=a{1,9})b",
        "[a-z]+",
        "\\p{L}+",
        "(?i)é",
        "[",
        "(",
        "a{1000}{1000}",
        "(.*a){20}.{50}$",
        "\\b\\w+\\b",
        "(?:a|a)*$",
        "[^\\d\\D]",
        "(?(1)a|b)",
        "\\",
    ];

    private static readonly string[] Letters = ["a", "é", "漢", "😀", "\u0001", "A ", "\""];

    private static readonly string[] Instants =
    [
        "0001-01-01", "0001-01-01T00:00:00.0000001Z", "0001-12-31T23:59:59Z", "1582-10-15", "1970-01-01", "2027-01-31T12:00:00Z",
        "2100-02-28T23:59:59.9999999Z", "9998-12-31",
        "9999-12-31", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00",
        "2027-01-31T12:00", "10000-01-01", "soon",
    ];

    private static readonly string[] Durations = [
        "0s",
        "1ms",
        "40s",
        "1m30s",
        "2h",
        "1d",
        "365d",
        "3652058d",
        "3652059d",
        "10675199d",
        "99999999999d",
        "PT40S",
        "P1D",
        "P10675199D",
        "PT0S",
        "-1s",
        "1",
        "",
        "1x"
    ];

    private static readonly string[] Choices = [
        "real",
        "frozen",
        "Fast",
        "Realistic",
        "Manual",
        "Instant",
        "Enforce",
        "Observe",
        "Off",
        "SuiteTeam",
        "Essential",
        "HighVolume",
        "account",
        "create-update-user",
        "idle",
        "next-event",
        "Allowed",
        "NoNewOnes",
        "Retired",
        "Auto",
        "Ask",
        "account-limit",
        "unavailable",
        "conflict",
        "before_commit",
        "after_commit"
    ];

    private static readonly string[] KnownValues =
    [
        "text", "textarea", "checkbox", "date", "integer", "decimal", "regexp", "dropdown", "tagger", "multiselect", "lookup",
        "partialcreditcard",
        "email", "google", "phone_number", "twitter", "facebook",
        "new", "open", "pending", "hold", "solved", "closed", "question", "incident", "problem", "task", "low", "normal", "high", "urgent",
        "end-user", "agent", "admin", "owner", "Ticket", "password", "client_credentials", "authorization_code", "refresh_token",
    ];

    private static readonly string[] Wildcards =
        ["*", "/api/v2/users*", "/api/v2/tickets/*", "/^a/", "/(a+)+$/", "/[/", "/", "//", "a*b*c*d", ""];

    public string Instant() => Pick(Instants);

    public string Duration() => Pick(Durations);

    public string Choice() => Pick(Choices);

    public string Pattern() => random.Next(8) == 0 ? new string(Pick(["(", "[a-", "a?", ".*"])[0], random.Next(1, 300)) : Pick(Patterns);

    /// <summary>A value of the few that a key of the API takes: of one key or of another.</summary>
    public string Known() => random.Next(6) == 0 ? For("type") : Pick(KnownValues);

    public string Wildcard() => random.Next(4) == 0 ? For("text") : Pick(Wildcards);

    public string Word() => $"{(char)('a' + random.Next(26))}{random.Next(200).ToString(CultureInfo.InvariantCulture)}";

    public string Email() => $"{Word()}@example.com";

    /// <summary>A text for a key: mostly a plain one, now and then one at the bound of its key.</summary>
    public string For(string key) => random.Next(100) switch
    {
        < 60 => Word(),
        < 88 => Pick(Odd),
        < 90 => Instant(),
        < 96 => string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pick(Odd))),
        _ => AtBound(TextBounds.LongestOf(key)),
    };

    public string Pick(IReadOnlyList<string> texts) => texts[random.Next(texts.Count)];

    /// <summary>
    /// A text of as many bytes as a key allows, or one more or less, of letters of one to four bytes. Long ones are rare.
    /// </summary>
    private string AtBound(int bytes)
    {
        if (bytes > TextBounds.Line && random.Next(10) != 0)
        {
            bytes = TextBounds.Line;
        }
        var letter = Pick(Letters);
        var each = Encoding.UTF8.GetByteCount(letter);
        var text = string.Concat(Enumerable.Repeat(letter, bytes / each)) + new string('x', bytes % each);
        return random.Next(3) switch { 0 => text, 1 => text + "x", _ => text[..^1] };
    }
}
