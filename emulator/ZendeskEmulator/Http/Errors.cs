using System.Globalization;

namespace ZendeskEmulator.Http;

/// <summary>
/// The one catalogue of errors: status, code and wording live here only. Facts §1 and §8; where a recording exists,
/// byte for byte.
/// </summary>
internal static class Errors
{
    private const string ForbiddenMessage = "You do not have access to this page. Please contact the account owner of this help desk for further help.";

    /// <summary>401: no credentials, or malformed or wrong ones.</summary>
    public static readonly Error Unauthorized = new Error(401, json => json.WriteString("error", "Couldn't authenticate you"))
    {
        Challenge = "Basic realm=\"Web Password\"",
    };

    /// <summary>401 of the control plane: without its token. No challenge, so that no browser asks for a password.</summary>
    public static readonly Error NoControlToken = new Error(401, json => json.WriteString("error", "Couldn't authenticate you"));

    /// <summary>401: a bearer token that is not known.</summary>
    public static readonly Error InvalidToken = new Error(401, json =>
    {
        json.WriteString("error", "invalid_token");
        json.WriteString("error_description", "The access token provided is expired, revoked, malformed or invalid for other reasons.");
    });

    /// <summary>403: the caller's role may not.</summary>
    public static readonly Error Forbidden = new Error(403, json => json.WriteTitled("Forbidden", ForbiddenMessage))
    {
        Reason = ForbiddenMessage,
    };

    /// <summary>404: no such record.</summary>
    public static readonly Error RecordNotFound = new Error(404, json => json.WriteDescribed("RecordNotFound", "Not found")) { Reason = "Not found" };

    /// <summary>404: no such route, or not with this verb.</summary>
    public static readonly Error InvalidEndpoint = new Error(404, json => json.WriteDescribed("InvalidEndpoint", "Not found"));

    /// <summary>404: no account of that name.</summary>
    public static readonly Error UnknownSubdomain = new Error(404, _ => { });

    /// <summary>422: a body that says it is JSON and is not.</summary>
    // Assumed A-01: recalled, never recorded.
    public static readonly Error UnparseableJson = new Error(422, json =>
    {
        json.WriteString("error", "Unprocessable Entity");
        json.WriteString("message", "Server could not parse JSON");
    });

    /// <summary>400: beyond the 10,000 records that offset paging reaches (facts §7).</summary>
    // Assumed A-02: which of the two bounds that the message names decides.
    public static readonly Error InvalidPaginationDepth = new Error(400, json => json.WriteCoded(
        "InvalidPaginationDepth",
        "Pagination requests using Offset Pagination are limited to page 100 or up to 10000 records (page * per_page)",
        "There are limits to the page depth in Offset Pagination. Offset Pagination will be deprecated fully in the near future.\n"
        + "Please switch to Cursor Pagination at the earliest. Cursor Pagination does not have any limits.\n"
        + "See https://developer.zendesk.com/documentation/api-basics/pagination/comparing-cursor-pagination-and-offset-pagination\n"));

    /// <summary>400: a page[size] or cursor that is none.</summary>
    public static Error InvalidPaginationParameter(string name) => new Error(400, json =>
        json.WriteCoded("InvalidPaginationParameter", $"{name} is not valid"));

    /// <summary>400: more ids in one call than the 100 that it takes (facts §5.4, two blanks as recorded).</summary>
    public static readonly Error TooManyValues = new Error(400, json =>
    {
        json.WriteDescribed("TooManyValues", "Parameter  cannot specify more than 100 values");
        json.WriteNumber("max_count", 100);
    });

    /// <summary>400: more items in a list of the body than it may have (facts §11.1).</summary>
    /// <param name="key">The list's key, with its path.</param>
    public static Error TooManyValuesOf(string key, int maxCount) => new Error(400, json =>
    {
        json.WriteDescribed("TooManyValues", string.Create(CultureInfo.InvariantCulture, $"Parameter {key} cannot specify more than {maxCount} values"));
        json.WriteNumber("max_count", maxCount);
    });

    /// <summary>400: a value of a wrong type, or a missing key.</summary>
    /// <param name="key">The key, with its path: user.name.</param>
    /// <param name="reason">What it must be, such as <c>must be a string</c>.</param>
    /// <param name="action">Zendesk's controller and action: users/create_or_update.</param>
    public static Error InvalidAttribute(string key, string reason, string action) => new Error(400, json =>
        json.WriteTitled("Invalid attribute", $"You passed an invalid value for the {key} attribute. Invalid parameter: {key} {reason} from api/v2/{action}"))
    {
        Reason = $"{key} {reason}",
    };

    /// <summary>422: a search that is not carried out (facts §7).</summary>
    // Assumed A-51: recorded of another reason.
    public static Error InvalidSearch(string reason) => new Error(422, json => json.WriteDescribed("invalid", $"Invalid search: {reason}"));

    /// <summary>400: an autocomplete for fewer than two characters.</summary>
    // Assumed A-20: the wording.
    public static readonly Error NameTooShortToComplete = new Error(400, json => json.WriteDescribed("BadRequest", "The name must have at least two characters"));

    /// <summary>400: the HTTP of the request itself is broken, such as a chunk that lies about its size.</summary>
    public static Error BadRequest(int status, string reason) => new Error(status, json => json.WriteDescribed("BadRequest", reason));

    /// <summary>413: a body over MaxRequestBytes.</summary>
    // Assumed A-03: body unknown.
    public static Error RequestEntityTooLarge(long limit) => new Error(413, json =>
        json.WriteDescribed("RequestEntityTooLarge", string.Create(CultureInfo.InvariantCulture, $"The request body is larger than {limit} bytes")));

    /// <summary>422: the record would not be valid; nothing was changed.</summary>
    public static Error RecordInvalid(FieldErrors errors) => new Error(422, json =>
    {
        json.WriteDescribed("RecordInvalid", "Record validation errors");
        json.WriteStartObject("details");
        foreach (var field in errors.ByField)
        {
            json.WriteStartArray(field.Key);
            foreach (var error in field)
            {
                json.WriteStartObject();
                json.WriteString("description", error.Description);
                if (error.Error is not null)
                {
                    json.WriteString("error", error.Error);
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    })
    {
        Reason = string.Join(", ", errors.ByField.SelectMany(field => field).Select(error => error.Description)),
    };

    /// <summary>400: more users in one call than the 100 that it takes, as recorded (facts §5.4).</summary>
    public static readonly Error TooManyUsers = new Error(400, json =>
        json.WriteDescribed("TooManyValues", "Maximum 100 users may be created per call"));

    /// <summary>429: as many jobs as may be are queued or running; Retry-After is a minute (facts §5.4).</summary>
    /// <param name="queue">Zendesk's name for the kind of job.</param>
    /// <param name="pending">The ids of those jobs, hex digits only.</param>
    // Assumed A-45: the status and the header; the body is documented.
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

    /// <summary>429: the account's requests of this minute are used up; recorded byte for byte (facts §6.1).</summary>
    // Assumed A-28: max-age is Retry-After; the one recording has 1 in both.
    public static Error TooManyRequests(int seconds) => Text(
        seconds, new PlainText("text/plain", string.Create(CultureInfo.InvariantCulture, $"max-age={seconds},public"), "Number of allowed API requests per minute exceeded"));

    /// <summary>429: the five updates a minute of one user are used up; the slots hold what the body said (facts §6.2).</summary>
    public static Error TooManyUserUpdates(int seconds, string? email, string? id, string? externalId) => Text(
        seconds, new PlainText("text/plain; charset=UTF-8", "no-cache", $"You have exceeded the rate limit for updating a single unique user. user email: {email} id: {id} external_id: {externalId}"));

    /// <summary>429: the five updates a minute of one organization are used up (facts §6.3).</summary>
    public static Error TooManyOrganizationUpdates(int seconds) =>
        new Error(429, json => json.WriteCoded("TooManyRequests", "Too many requests to update")) { RetryAfter = seconds };

    /// <summary>429: an endpoint's own limit.</summary>
    /// <param name="what">Which requests, such as <c>deleted users</c>.</param>
    // Assumed A-29: recorded for incremental exports only.
    public static Error TooManyEndpointRequests(int seconds, string what, string window = "minute") => new Error(
        429, json => json.WriteDescribed("APIRateLimitExceeded", $"Number of allowed {what} API requests per {window} exceeded")) { RetryAfter = seconds };

    /// <summary>500: a bug of ours, logged with the request's id.</summary>
    public static Error InternalError(string requestId) => new Error(500, json =>
        json.WriteDescribed("InternalError", $"The emulator failed; its log has the reason under request id {requestId}"));

    /// <summary>503: the data file cannot be written. Never with Retry-After (client expectations 29).</summary>
    public static readonly Error StoreUnavailable = new Error(503, json =>
        json.WriteDescribed("ServiceUnavailable", "The emulator's data file cannot be written at the moment"));

    /// <summary>503: too many writes wait for the account. Never with Retry-After (client expectations 29).</summary>
    public static readonly Error AccountBusy = new Error(503, json =>
        json.WriteDescribed("ServiceUnavailable", "Too many writes wait for this account"));

    /// <summary>503: one account more than the setting MaxAccounts allows.</summary>
    public static Error TooManyAccounts(int limit) => new Error(503, json =>
        json.WriteDescribed("ServiceUnavailable", string.Create(CultureInfo.InvariantCulture, $"There are {limit} accounts, as many as the setting MaxAccounts allows")));

    /// <summary>403 of the control plane: it was asked for under a name that is not known to be the emulator's.</summary>
    public static readonly Error ForeignHost = new Error(403, json =>
        json.WriteDescribed("Forbidden", "The control plane does not answer under this Host; the setting ControlHosts takes further names"));

    /// <summary>403 of the control plane: a web page of another origin asked.</summary>
    public static readonly Error ForeignOrigin = new Error(403, json =>
        json.WriteDescribed("Forbidden", "The control plane answers no web page of another origin"));

    private static Error Text(int seconds, PlainText text) => new(429, _ => { }) { RetryAfter = seconds, Text = text };
}
