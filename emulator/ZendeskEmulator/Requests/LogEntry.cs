using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Matching;

namespace ZendeskEmulator.Requests;

/// <summary>One request and its response as they were read from the log. It does not change when the log does.</summary>
internal sealed class LogEntry : IMatchable
{
    private const string JsonSuffix = ".json";

    private readonly LogRecord record;

    /// <summary>Copies the bytes of the record: the log uses their array again when the entry leaves.</summary>
    /// <param name="id">Ascending in each account, from 1.</param>
    public LogEntry(long id, in LogRecord record)
    {
        Id = id;
        this.record = record;
        this.record.Parts.Kept = record.Parts.Kept.ToArray();
        SentPath = Parts.Text(LogPart.Path);
        Query = Parts.Text(LogPart.Query);
        Email = Parts.Text(LogPart.Email);
    }

    /// <summary>Ascending in each account, from 1.</summary>
    public long Id { get; }

    /// <summary>The account's instant at which the request arrived.</summary>
    public DateTimeOffset At => record.At;

    /// <summary>In real time, until the response was handed to the server.</summary>
    public TimeSpan Duration => record.Duration;

    /// <summary>In real time, until everything that the response rests on was committed; null when it was not waited for.</summary>
    public TimeSpan? CommittedAfter => record.CommittedAfter;

    public string Method => record.Method;

    /// <summary>The path as it was sent, decoded, with the account's prefix.</summary>
    public string SentPath { get; }

    /// <summary>The index at which the path starts after the account's prefix.</summary>
    public int PathStart => record.PathStart;

    /// <summary>The query string without secrets.</summary>
    public string Query { get; }

    public string BaseUrl => Parts.Text(LogPart.BaseUrl);

    public string RequestId => Parts.Text(LogPart.RequestId);

    public AccountReason AccountBy => record.AccountBy;

    public Operation? Operation => record.Operation;

    public Caller Caller => record.Caller;

    /// <summary>The address of the credentials; empty without an address.</summary>
    public string Email { get; }

    /// <summary>The HTTP status; null when no response was sent.</summary>
    public int? Status => record.Status;

    /// <summary>The effect of the fault that fired; null if no fault fired.</summary>
    public string? Fault => record.Fault;

    /// <summary>The reasons for the response.</summary>
    public Reasons Reasons => record.Reasons;

    /// <summary>Headers and bodies.</summary>
    public LogParts Parts => record.Parts;

    /// <summary>The bytes that the entry counts for.</summary>
    public int Size => record.Size;

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

    string? IMatchable.Query => Query;

    public ReadOnlySpan<byte> Body => Parts[LogPart.RequestBody];

    public IEnumerable<string> CallerNames =>
        Caller.UserId == 0 ? (Email.Length == 0 ? [] : [Email])
        : Email.Length == 0 ? [Caller.UserId.ToString(CultureInfo.InvariantCulture)]
        : [Email, Caller.UserId.ToString(CultureInfo.InvariantCulture)];

    public IEnumerable<string> Texts =>
    [
        $"{Method} {SentPath}{Query}",
        Parts.Text(LogPart.RequestHeaders),
        Parts.Text(LogPart.RequestBody),
        Parts.Text(LogPart.ResponseHeaders),
        Parts.Text(LogPart.ResponseBody),
    ];

    public string? Header(string name) =>
        LogParts.HeadersIn(Parts[LogPart.RequestHeaders]).FirstOrDefault(
            header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
