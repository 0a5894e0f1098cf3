namespace ZendeskEmulator.Load.Targets;

/// <summary>The part of a response that scenarios need.</summary>
/// <param name="At">The server's time; its own in whole seconds.</param>
/// <param name="RetryAfter">The Retry-After of a refusal; null without one.</param>
/// <param name="Body">The whole body as text.</param>
internal sealed record ApiResponse(int Status, DateTimeOffset At, TimeSpan? RetryAfter, string Body)
{
    private const string ProfileWords = "updating a single unique user";

    public bool IsOk => Status is >= 200 and < 300;

    public bool IsLimited => Status == 429;

    /// <summary>Refused by the five updates a minute of one user, and not by the account's limit.</summary>
    public bool IsLimitedByProfile => IsLimited && Body.Contains(ProfileWords, StringComparison.Ordinal);
}
