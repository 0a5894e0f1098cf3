using System.Globalization;
using System.Text;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Matching;

namespace ZendeskEmulator.Requests;

/// <summary>
/// One request and its response in the log. Headers and bodies stand as UTF-8, one behind the other. It changes no more once it
/// is in the log.
/// </summary>
internal sealed class LogEntry : IMatchable
{
    /// <summary>Roughly the size of an entry's objects and texts, without its bytes.</summary>
    private const int Overhead = 600;

    private const string JsonSuffix = ".json";

    /// <summary>Ascending in each account, from 1; given by the log.</summary>
    public long Id { get; set; }

    /// <summary>The account's instant at which the request arrived.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>In real time, until the response was handed to the server.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>In real time, until everything that the response rests on was committed; null when it was not waited for.</summary>
    public TimeSpan? CommittedAfter { get; init; }

    public required string Method { get; init; }

    /// <summary>The path as it was sent, decoded, with the account's prefix.</summary>
    public required string SentPath { get; init; }

    /// <summary>The index at which the path starts after the account's prefix.</summary>
    public int PathStart { get; init; }

    /// <summary>The query string without secrets.</summary>
    public string Query { get; init; } = "";

    public required string BaseUrl { get; init; }

    public required string RequestId { get; init; }

    public AccountReason AccountBy { get; init; }

    public Operation? Operation { get; init; }

    public Caller Caller { get; init; }

    /// <summary>The address of the credentials; empty without an address.</summary>
    public string Email { get; init; } = "";

    /// <summary>The HTTP status; null when no response was sent.</summary>
    public int? Status { get; init; }

    /// <summary>The effect of the fault that fired; null if no fault fired.</summary>
    public string? Fault { get; init; }

    /// <summary>The reasons for the response.</summary>
    public required Explanation Explanation { get; init; }

    /// <summary>Headers and bodies; the log keeps their bytes.</summary>
    public LogBytes Bytes { get; set; }

    /// <summary>The bytes that the entry counts for.</summary>
    public int Size => Overhead + Bytes.Length + (2 * (SentPath.Length + Query.Length));

    public string? OperationId => Operation?.Id ?? DescribedOperations.Find(Method, Path)?.Id;

    /// <summary>The path without the account's prefix and without ".json".</summary>
    public ReadOnlySpan<char> Path
    {
        get
        {
            var path = SentPath.AsSpan(PathStart);
            return path.EndsWith(JsonSuffix, StringComparison.Ordinal) ? path[..^JsonSuffix.Length] : path;
        }
    }

    /// <summary>The same entry with bytes of its own.</summary>
    public LogEntry Copy()
    {
        var copy = (LogEntry)MemberwiseClone();
        copy.Bytes = Bytes with { Kept = Bytes.Kept.ToArray() };
        return copy;
    }

    string? IMatchable.Query => Query;

    public ReadOnlySpan<byte> Body => Bytes.RequestBody;

    public IEnumerable<string> CallerNames =>
        Caller.UserId == 0 ? (Email.Length == 0 ? [] : [Email])
        : Email.Length == 0 ? [Caller.UserId.ToString(CultureInfo.InvariantCulture)]
        : [Email, Caller.UserId.ToString(CultureInfo.InvariantCulture)];

    public IEnumerable<string> Texts =>
    [
        $"{Method} {SentPath}{Query}",
        Encoding.UTF8.GetString(Bytes.RequestHeaders),
        Encoding.UTF8.GetString(Bytes.RequestBody),
        Encoding.UTF8.GetString(Bytes.ResponseHeaders),
        Encoding.UTF8.GetString(Bytes.ResponseBody),
    ];

    public string? Header(string name) =>
        LogBytes.HeadersIn(Bytes.RequestHeaders).FirstOrDefault(
            header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
