namespace Zendesk;

/// <summary>
/// An OAuth client got no access token, so the call was not sent. The inner exception, if any, is the failure of the request for
/// the token.
/// </summary>
public sealed class ZendeskAuthorizationException : ZendeskException
{
    private const string Consent = "The user has to authorize the client again.";

    /// <summary>Makes the failure.</summary>
    /// <param name="message">What went wrong, for people.</param>
    /// <param name="innerException">The failure of the request for the token, or null if Zendesk refused it.</param>
    public ZendeskAuthorizationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Whether only a new consent of the user helps: the refresh token is expired, revoked or used.</summary>
    public bool NeedsConsent { get; init; }

    /// <summary>Whether the token endpoint could not be reached, or asked for another try.</summary>
    public override bool IsTransient => InnerException is ZendeskException { IsTransient: true };

    internal static ZendeskAuthorizationException Of(ZendeskException failure) =>
        new($"The client got no access token: {failure.Message}", failure);

    /// <param name="wasLost">Whether the response to a refresh was lost since the last one that came.</param>
    internal static ZendeskAuthorizationException OfRefresh(ZendeskException failure, bool wasLost) =>
        failure is not ZendeskApiException { Code: "invalid_grant" }
            ? Of(failure)
            : new ZendeskAuthorizationException(
                wasLost
                    ? $"The response to a refresh was lost, and Zendesk had used up the refresh token, which is good once. {Consent}"
                    : $"Zendesk refused the refresh token: it is expired, revoked or already used. {Consent}",
                failure)
            {
                NeedsConsent = true,
            };

    /// <summary>The same failure for a later call.</summary>
    internal ZendeskAuthorizationException Again() => new(Message, InnerException) { NeedsConsent = NeedsConsent };
}
