using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Requests;

namespace ZendeskEmulator;

/// <summary>
/// One request of an account and its response, as the log has them. Credentials, passwords and tokens are not in it; a long
/// body is cut.
/// </summary>
public sealed class LoggedRequest
{
    private readonly string account;

    internal LoggedRequest(LogEntry entry, string account)
    {
        Entry = entry;
        this.account = account;
    }

    internal LogEntry Entry { get; }

    /// <summary>Its number in the account, ascending from 1 in the order of the responses.</summary>
    public long Id => Entry.Id;

    /// <summary>When it arrived, on the account's clock.</summary>
    public DateTimeOffset At => Entry.At;

    /// <summary>The duration, in real time.</summary>
    public TimeSpan Duration => Entry.Duration;

    /// <summary>The HTTP method.</summary>
    public string Method => Entry.Method;

    /// <summary>The path as it was sent, with the account's prefix and the query.</summary>
    public string Path => Entry.SentPath + Entry.Query;

    /// <summary>Zendesk's operationId, such as <c>CreateOrUpdateUser</c>; null when Zendesk has no such operation.</summary>
    public string? Operation => Entry.OperationId;

    /// <summary>The HTTP status; null when no response was sent.</summary>
    public int? Status => Entry.Status;

    /// <summary>The X-Request-Id of the response.</summary>
    public string RequestId => Entry.RequestId;

    /// <summary>The email address of its credentials; null without an address.</summary>
    public string? CallerEmail => Entry.Email.Length == 0 ? null : Entry.Email;

    /// <summary>The user on whose behalf it acted; null if the credentials were refused.</summary>
    public long? CallerId => Entry.Caller.UserId == 0 ? null : Entry.Caller.UserId;

    /// <summary>The role in which it acted: <c>anonymous</c>, <c>end-user</c>, <c>agent</c> or <c>admin</c>.</summary>
    public string CallerRole => Entry.Caller.Role switch
    {
        Accounts.CallerRole.Admin => "admin",
        Accounts.CallerRole.Agent => "agent",
        Accounts.CallerRole.EndUser => "end-user",
        _ => "anonymous",
    };

    /// <summary>The fault that fired and its effect; null if no fault fired.</summary>
    public string? Fault => Entry.Fault;

    /// <summary>The headers of the request.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> RequestHeaders => LogParts.HeadersIn(Entry.Parts[LogPart.RequestHeaders]);

    /// <summary>The body of the request, as far as it is kept.</summary>
    public string RequestBody => Entry.Parts.Text(LogPart.RequestBody);

    /// <summary>The length of the whole body of the request in bytes; null when it was not read, because it was refused before.</summary>
    public long? RequestBytes => Entry.Parts.RequestLength < 0 ? null : Entry.Parts.RequestLength;

    /// <summary>The headers of the response.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ResponseHeaders => LogParts.HeadersIn(Entry.Parts[LogPart.ResponseHeaders]);

    /// <summary>The body of the response, as far as it is kept.</summary>
    public string ResponseBody => Entry.Parts.Text(LogPart.ResponseBody);

    /// <summary>The length of the whole body of the response in bytes; null when it was sent in pieces.</summary>
    public long? ResponseBytes => Entry.Parts.ResponseLength < 0 ? null : Entry.Parts.ResponseLength;

    /// <summary>Why the response is as it is.</summary>
    public RequestExplanation Explanation => ExplanationOf.Entry(Entry, account);

    /// <summary>The request as a line for a shell; it takes the credentials from ZENDESK_EMAIL and ZENDESK_TOKEN.</summary>
    public string ToCurl() => RequestCopies.Curl(Entry);

    /// <summary>The request as lines of a C# test with <c>account.CreateClient()</c>.</summary>
    public string ToCSharp() => RequestCopies.CSharp(Entry);

    /// <summary>Number, method, path and status: <c>#12 POST /api/v2/users 201</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"#{Id} {Method} {Path} {(Status is { } status ? status.ToString(CultureInfo.InvariantCulture) : "without a response")}");
}
