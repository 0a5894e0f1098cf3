using System.Net;

namespace Zendesk;

/// <summary>
/// Which failures are worth another try. A lost response may hide a call that was performed, so what is not repeatable is
/// tried again only where it certainly was not. PUT and DELETE of one record are repeatable; create_or_update is where it
/// names the record by a key, since the second try finds what the first one made; POST users is not: it would make two.
/// </summary>
internal static class RetryRules
{
    /// <summary>A retry in view of a failure other than 429.</summary>
    public static bool MayRetry(Call call, Exception failure) => failure switch
    {
        // The request for a token has retries of its own.
        ZendeskRateLimitedException or ZendeskAuthorizationException => false,
        ZendeskConnectionException { WasNotSent: true } or ZendeskApiException { IsCollision: true } => true,
        ZendeskException { IsTransient: true } => call.IsRepeatable,
        _ => false,
    };

    /// <summary>Whether Zendesk refused the call for its access token, so that it may go with another one.</summary>
    public static bool IsRefusedToken(Exception? failure) => failure is ZendeskUnauthorizedException { Code: "invalid_token" };

    /// <summary>Whether Zendesk certainly did nothing: it was not reached, or it refused.</summary>
    public static bool ChangedNothing(Exception failure) => failure
        is ZendeskConnectionException { WasNotSent: true }
        or ZendeskAuthorizationException
        or ZendeskApiException { StatusCode: >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError };
}
