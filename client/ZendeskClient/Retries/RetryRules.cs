using System.Net;

namespace Zendesk;

/// <summary>
/// Which failures are worth another try. A lost answer may hide a call that was performed, so what is not repeatable is
/// tried again only where it certainly was not. PUT and DELETE of one record are repeatable; create_or_update is where it
/// names the user by a key, since the second try finds what the first one made; POST users is not: it would make two.
/// </summary>
internal static class RetryRules
{
    /// <summary>A repetition in view of a failure other than 429.</summary>
    public static bool MayRetry(ApiRequest request, Exception failure) => failure switch
    {
        _ when WasNotSent(failure) => true,
        // "Database collision": rolled back, and Zendesk asks for another try.
        ZendeskConflictException { Code: "DatabaseConflict" } => true,
        HttpRequestException or TimeoutException => request.IsRepeatable,
        ZendeskApiException answered => request.IsRepeatable && (IsTransient(answered.StatusCode) || IsUnreadable(answered)),
        _ => false,
    };

    /// <summary>Whether Zendesk certainly did nothing: it was not reached, or it refused.</summary>
    public static bool ChangedNothing(Exception failure) =>
        WasNotSent(failure) || failure is ZendeskApiException { StatusCode: >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError };

    private static bool WasNotSent(Exception failure) =>
        failure is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError };

    private static bool IsTransient(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;

    private static bool IsUnreadable(ZendeskApiException answered) => (int)answered.StatusCode is >= 200 and < 300;
}
