using System.Globalization;
using Microsoft.AspNetCore.Http;
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

    private readonly List<string> written = [];
    private readonly List<string> limits = [];
    private int writtenCount;
    private string? matchedBy;

    public static bool IsAskedFor(HttpRequest request) => request.Headers.TryGetValue(Header, out var value) && value == "1";

    /// <summary>Records the key by which the user was found.</summary>
    public void Match(string key) => matchedBy = key;

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
        headers["X-Emulator-Written"] = writtenCount == 0
            ? "nothing"
            : string.Join(", ", written) + (writtenCount > MostWritten ? string.Create(CultureInfo.InvariantCulture, $" and {writtenCount - MostWritten} more") : "");
    }
}
