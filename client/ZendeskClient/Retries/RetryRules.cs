using System.Net;

namespace Zendesk;

/// <summary>
/// Decides which failures are worth another attempt. A lost response may hide a call that was performed. A call that is not
/// repeatable is therefore repeated only if it was certainly not performed. PUT and DELETE of one record are repeatable.
/// create_or_update is repeatable with a key of the record, because the second attempt finds the record of the first. POST users
/// is not, because it would create two users.
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
