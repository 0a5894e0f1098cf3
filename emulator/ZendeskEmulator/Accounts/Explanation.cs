using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Http;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>
/// Collects the reasons for a response: for the headers X-Emulator-* that X-Emulator-Explain: 1 asks for, and for the request log.
/// It collects values only; texts are created when they are read.
/// </summary>
internal sealed class Explanation
{
    private const string Header = "X-Emulator-Explain";

    private Reasons reasons;

    public static bool IsAskedFor(HttpRequest request) => request.Headers.TryGetValue(Header, out var value) && value == "1";

    /// <summary>The reasons that were collected so far.</summary>
    public ref readonly Reasons Reasons => ref reasons;

    /// <summary>Forgets the reasons, before another response is explained.</summary>
    public void Clear() => reasons = default;

    /// <summary>Records the key by which a record was looked for.</summary>
    /// <param name="found">The record that was found; null if no record was found.</param>
    public void Match(string key, RecordKind kind, long? found, string? note = null) => reasons.Match(key, kind, found, note);

    /// <summary>Adds a hint for the client.</summary>
    public void Advise(string text) => reasons.Hint = text;

    /// <summary>A body that is not read because of its type.</summary>
    public void HintAtContentType(string? contentType, int length)
    {
        if (length > 0 && !JsonBody.IsJson(contentType))
        {
            Advise(
                $"The body is not read, because the "
                + $"request has {(string.IsNullOrEmpty(contentType) ? "no Content-Type" : $"the Content-Type {contentType}")}: "
                + "send Content-Type: application/json.");
        }
    }

    /// <summary>Records a limit's decision: how many requests were left before and after.</summary>
    /// <param name="key">The key of the counter; 0 for the account's counter.</param>
    public void Limit(string rule, long key, int before, int after, int total) =>
        reasons.Add(new LimitTaken(rule, key, before, after, total));

    /// <summary>Records that the request wrote or removed a record.</summary>
    public void Wrote(RecordKind kind, long id, WriteKind what) => reasons.Add(new RecordWritten(kind, id, what));
}
