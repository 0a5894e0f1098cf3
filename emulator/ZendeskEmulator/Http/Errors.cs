using System.Globalization;

namespace ZendeskEmulator.Http;

/// <summary>
/// The error catalogue, the only place with statuses, codes and wordings (facts §1 and §8). Where a recording exists,
/// the error equals it byte for byte.
/// </summary>
internal static class Errors
{
    private const string ForbiddenMessage =
        "You do not have access to this page. Please contact the account owner of this help desk for further help.";

    /// <summary>401: credentials are missing, malformed or wrong.</summary>
    public static readonly Error Unauthorized = new Error(401, json => json.WriteString("error", "Couldn't authenticate you"))
    {
        Challenge = "Basic realm=\"Web Password\"",
    };

    /// <summary>401: the bearer token is unknown.</summary>
    public static readonly Error InvalidToken = new Error(401, json =>
    {
        json.WriteString("error", "invalid_token");
        json.WriteString("error_description", "The access token provided is expired, revoked, malformed or invalid for other reasons.");
    });

    /// <summary>403: the caller's role does not allow the operation.</summary>
    public static readonly Error Forbidden = new Error(403, json => json.WriteTitled("Forbidden", ForbiddenMessage))
    {
        Reason = ForbiddenMessage,
    };

    /// <summary>404: the record does not exist.</summary>
    public static readonly Error RecordNotFound = new Error(404, json => json.WriteDescribed("RecordNotFound", "Not found"))
    {
        Reason = "Not found",
    };

    /// <summary>404: no route matches the path and verb.</summary>
    public static readonly Error InvalidEndpoint = new Error(404, json => json.WriteDescribed("InvalidEndpoint", "Not found"));

    /// <summary>404: no account has this name.</summary>
    public static readonly Error UnknownSubdomain = new Error(404, _ => { });

    /// <summary>422: the body claims to be JSON and is not.</summary>
    // Assumed A-01: from memory, never recorded.
    public static readonly Error UnparseableJson = new Error(422, json =>
    {
        json.WriteString("error", "Unprocessable Entity");
        json.WriteString("message", "Server could not parse JSON");
    });

    /// <summary>400: the page lies beyond the 10,000 records that offset paging reaches (facts §7).</summary>
    // Assumed A-02: which of the two bounds in the message applies.
    public static readonly Error InvalidPaginationDepth = new Error(400, json => json.WriteCoded(
        "InvalidPaginationDepth",
        "Pagination requests using Offset Pagination are limited to page 100 or up to 10000 records (page * per_page)",
        "There are limits to the page depth in Offset Pagination. Offset Pagination will be deprecated fully in the near future.\n"
        + "Please switch to Cursor Pagination at the earliest. Cursor Pagination does not have any limits.\n"
        + "See https://developer.zendesk.com/documentation/api-basics/pagination/comparing-cursor-pagination-and-offset-pagination\n"));

    /// <summary>400: page[size] or the cursor is invalid.</summary>
    public static Error InvalidPaginationParameter(string name) => new Error(400, json =>
        json.WriteCoded("InvalidPaginationParameter", $"{name} is not valid"));

    /// <summary>422: an export begins within the last minute. The text names five minutes (facts-tickets §10).</summary>
    public static readonly Error TooRecentStartTime = new Error(422, json =>
        json.WriteDescribed("InvalidValue", "Too recent start_time. Use a start_time older than 5 minutes"));

    /// <summary>400: the call names more than 100 ids (facts §5.4; the two blanks are recorded).</summary>
    public static readonly Error TooManyValues = new Error(400, json =>
    {
        json.WriteDescribed("TooManyValues", "Parameter  cannot specify more than 100 values");
        json.WriteNumber("max_count", 100);
    });

    /// <summary>400: a list in the body has too many items (facts §11.1).</summary>
    /// <param name="key">The list's key, with its path.</param>
    public static Error TooManyValuesOf(string key, int maxCount) => new Error(400, json =>
    {
        json.WriteDescribed(
            "TooManyValues",
            string.Create(CultureInfo.InvariantCulture, $"Parameter {key} cannot specify more than {maxCount} values"));
        json.WriteNumber("max_count", maxCount);
    });

    /// <summary>404: a path or header of the emulator's own names an account that cannot be.</summary>
    public static Error InvalidAccountName(string reason) => new Error(404, json => json.WriteDescribed("InvalidAccountName", reason));

    /// <summary>400: a value has the wrong type, or a key is missing.</summary>
    /// <param name="key">The key, with its path: user.name.</param>
    /// <param name="reason">The requirement, such as <c>must be a string</c>.</param>
    /// <param name="action">Zendesk's controller and action: users/create_or_update.</param>
    public static Error InvalidAttribute(string key, string reason, string action) => new Error(400, json =>
        json.WriteTitled(
            "Invalid attribute",
            $"You passed an invalid value for the {key} attribute. Invalid parameter: {key} {reason} from api/v2/{action}"))
    {
        Reason = $"{key} {reason}",
    };

    /// <summary>422: a file of the wrong type, such as a photo that is not a picture (facts-tickets §6).</summary>
    public static readonly Error AttachmentUnprocessable = new Error(422, json =>
        json.WriteDescribed("AttachmentUnprocessable", "Attachment file could not be processed."));

    /// <summary>422: the search is refused (facts §7).</summary>
    // Assumed A-51: recorded for another reason.
    public static Error InvalidSearch(string reason) => new Error(422, json => json.WriteDescribed("invalid", $"Invalid search: {reason}"));

    /// <summary>422: the page lies beyond the thousand results of a search (facts §7).</summary>
    public static readonly Error BeyondSearchLimit =
        InvalidSearch("Requested response size was greater than Search Response Limits");

    /// <summary>400: the autocomplete text has fewer than two characters.</summary>
    // Assumed A-20: the wording.
    public static readonly Error NameTooShortToComplete = new Error(
        400, json => json.WriteDescribed("BadRequest", "The name must have at least two characters"));

    /// <summary>400: the request's HTTP is broken, such as a chunk with a wrong size.</summary>
    public static Error BadRequest(int status, string reason) => new Error(status, json => json.WriteDescribed("BadRequest", reason))
    {
        Reason = reason,
    };

    /// <summary>
    /// An error of the control plane, with a sentence for a person; its code follows from the status. A 401 has no challenge,
    /// so that no browser asks for a password.
    /// </summary>
    public static Error Control(int status, string message) => new Error(status, json =>
    {
        json.WriteStartObject("error");
        json.WriteString("code", ControlCode.Of(status));
        json.WriteString("message", message);
        json.WriteEndObject();
    })
    {
        Reason = message,
    };

    /// <summary>503 of the control plane while the data file cannot be written.</summary>
    public static Error ControlStoreUnavailable { get; } = Control(503, "The emulator's data file cannot be written at the moment.");

    /// <summary>413: the body is larger than MaxRequestBytes.</summary>
    // Assumed A-03: the body is unknown.
    public static Error RequestEntityTooLarge(long limit)
    {
        var reason = string.Create(CultureInfo.InvariantCulture, $"The request body is larger than {limit} bytes");
        return new Error(413, json => json.WriteDescribed("RequestEntityTooLarge", reason)) { Reason = reason };
    }

    /// <summary>422: the record would be invalid. Nothing was changed.</summary>
    public static Error RecordInvalid(FieldErrors errors) => new Error(422, json =>
    {
        json.WriteDescribed("RecordInvalid", "Record validation errors");
        errors.WriteDetails(json);
    })
    {
        Reason = string.Join(", ", errors.ByField.SelectMany(field => field).Select(error => error.Description)),
    };

    /// <summary>400: the call has more than 100 users, as recorded (facts §5.4).</summary>
    public static readonly Error TooManyUsers = new Error(400, json =>
        json.WriteDescribed("TooManyValues", "Maximum 100 users may be created per call"));

    /// <summary>429: the maximum number of jobs is queued or running. Retry-After is a minute (facts §5.4).</summary>
    /// <param name="queue">Zendesk's name for the kind of job.</param>
    /// <param name="pending">The ids of those jobs, hex digits only.</param>
    // Assumed A-45: the status and the header. The body is documented.
    public static Error TooManyJobs(string queue, IReadOnlyList<string> pending) => new Error(
        429,
        json =>
        {
            json.WriteDescribed("TooManyJobs", $"Too many {queue} jobs are currently queued or running. Try again later.");
            json.WriteStartArray("current_job_ids");
            foreach (var id in pending)
            {
                json.WriteStringValue(id);
            }
            json.WriteEndArray();
        })
    {
        RetryAfter = 60,
    };

    /// <summary>429: the account's requests of this minute are used up. Recorded byte for byte (facts §6.1).</summary>
    // Assumed A-28: max-age equals Retry-After. The only recording has 1 in both.
    public static Error TooManyRequests(int seconds) => Text(
        seconds, new PlainText(
            "text/plain",
            string.Create(CultureInfo.InvariantCulture, $"max-age={seconds},public"),
            "Number of allowed API requests per minute exceeded"));

    /// <summary>
    /// 429: the five updates per minute of one user are used up. The message repeats the keys from the body (facts
    /// §6.2).
    /// </summary>
    public static Error TooManyUserUpdates(int seconds, string? email, string? id, string? externalId) => Text(
        seconds, new PlainText(
            "text/plain; charset=UTF-8",
            "no-cache",
            $"You have exceeded the rate limit for updating a single unique user. user email: {email} id: {id} external_id: {externalId}"));

    /// <summary>429: the updates of one organization (facts §6.3), or the reads of one view, are used up.</summary>
    public static Error TooManyUpdates(int seconds) =>
        new Error(429, json => json.WriteCoded("TooManyRequests", "Too many requests to update")) { RetryAfter = seconds };

    /// <summary>429: an endpoint's own limit is used up.</summary>
    /// <param name="what">The name of the requests, such as <c>deleted users</c>.</param>
    // Assumed A-29: recorded for incremental exports only.
    public static Error TooManyEndpointRequests(int seconds, string what, string window = "minute") => new Error(
        429, json => json.WriteDescribed("APIRateLimitExceeded", $"Number of allowed {what} API requests per {window} exceeded"))
    {
        RetryAfter = seconds,
    };

    /// <summary>429 of the gateway in front of Zendesk, which only a fault sends.</summary>
    // Assumed A-102: the code and title. The envelope is that of the gateway (facts §8, form 3).
    public static Error TooManyAtTheEdge(int seconds) =>
        new Error(429, json => json.WriteCoded("TooManyRequests", "Too many requests")) { RetryAfter = seconds };

    /// <summary>409: two writes met in the database; only a fault sends it. Recorded (facts §8).</summary>
    public static readonly Error DatabaseConflict = new Error(409, json => json.WriteDescribed("DatabaseConflict", "Database collision"));

    /// <summary>500: a bug in the emulator, logged with the request's id.</summary>
    public static Error InternalError(string requestId) => new Error(500, json =>
        json.WriteDescribed("InternalError", $"The emulator failed; its log has the reason under request id {requestId}"));

    /// <summary>503: the data file cannot be written. It never has Retry-After (client expectations 29).</summary>
    public static readonly Error StoreUnavailable = new Error(503, json =>
        json.WriteDescribed("ServiceUnavailable", "The emulator's data file cannot be written at the moment"));

    /// <summary>503: too many writes wait for the account. It never has Retry-After (client expectations 29).</summary>
    public static readonly Error AccountBusy = new Error(503, json =>
        json.WriteDescribed("ServiceUnavailable", "Too many writes wait for this account"));

    /// <summary>503: the number of accounts has reached the setting MaxAccounts.</summary>
    public static Error TooManyAccounts(int limit) => new Error(503, json =>
        json.WriteDescribed(
            "ServiceUnavailable",
            string.Create(CultureInfo.InvariantCulture, $"There are {limit} accounts, as many as the setting MaxAccounts allows")));

    private static Error Text(int seconds, PlainText text) => new(429, _ => { }) { RetryAfter = seconds, Text = text };
}
