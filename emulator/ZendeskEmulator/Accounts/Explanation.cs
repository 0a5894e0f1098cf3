using System.Globalization;
using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Http;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>
/// The explanation that X-Emulator-Explain: 1 asks for: the reasons for the response, in headers X-Emulator-*.
/// </summary>
internal sealed class Explanation
{
    private const string Header = "X-Emulator-Explain";

    // Enough for a person to read. Headers have a maximum size.
    private const int MostWritten = 20;
    private const int MaxHintLength = 400;

    private readonly List<string> written = [];
    private readonly List<string> limits = [];
    private int writtenCount;
    private string? matchedBy;
    private string? hint;

    public static bool IsAskedFor(HttpRequest request) => request.Headers.TryGetValue(Header, out var value) && value == "1";

    /// <summary>Records the key by which the user was found.</summary>
    public void Match(string key) => matchedBy = key;

    /// <summary>What the client may want to do differently.</summary>
    public void Hint(string text) => hint = text;

    /// <summary>A body that is not read because of its type.</summary>
    public void HintAtContentType(string? contentType, int length)
    {
        if (length > 0 && !JsonBody.IsJson(contentType))
        {
            Hint(
                $"The body is not read, because the "
                + $"request has {(string.IsNullOrEmpty(contentType) ? "no Content-Type" : $"the Content-Type {contentType}")}: send Content-Type: application/json.");
        }
    }

    /// <summary>Records a limit's decision: how many requests were left before and after.</summary>
    /// <param name="key">The key of the counter; 0 for the account's counter.</param>
    public void Limit(string rule, long key, int before, int after, int total) => limits.Add(string.Create(
        CultureInfo.InvariantCulture, $"{rule}{(key == 0 ? "" : $" {key}")} {before}->{after} of {total}"));

    /// <summary>Records that the request wrote or removed a record.</summary>
    public void Wrote(RecordKind kind, long id, bool isRemoved)
    {
        if (writtenCount++ < MostWritten)
        {
            written.Add(string.Create(CultureInfo.InvariantCulture, $"{(isRemoved ? "-" : "")}{kind.Name}/{id}"));
        }
    }

    public void WriteHeaders(RequestContext request)
    {
        var headers = request.Http.Response.Headers;
        headers["X-Emulator-Account"] = request.Selection.Name ?? "none";
        headers["X-Emulator-Account-By"] = request.Selection.Why.ToString();
        headers["X-Emulator-Caller"] = string.Create(CultureInfo.InvariantCulture, $"{request.Caller.Role} {request.Caller.UserId}");
        if (matchedBy is not null)
        {
            headers["X-Emulator-Matched-By"] = matchedBy;
        }
        if (limits.Count > 0)
        {
            headers["X-Emulator-Limits"] = string.Join(", ", limits);
        }
        if (hint is not null)
        {
            headers["X-Emulator-Hint"] = Printable(hint);
        }
        headers["X-Emulator-Written"] = writtenCount == 0
            ? "nothing"
            : string.Join(", ", written) + (writtenCount > MostWritten
                ? string.Create(CultureInfo.InvariantCulture, $" and {writtenCount - MostWritten} more")
                : "");
    }

    /// <summary>A header takes printable ASCII only.</summary>
    private static string Printable(string text) => string.Create(Math.Min(text.Length, MaxHintLength), text, static (into, text) =>
    {
        for (var i = 0; i < into.Length; i++)
        {
            into[i] = text[i] is >= ' ' and <= '~' ? text[i] : '?';
        }
    });
}
