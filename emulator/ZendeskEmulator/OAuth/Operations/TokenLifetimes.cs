using ZendeskEmulator.Clock;

namespace ZendeskEmulator.OAuth.Operations;

/// <summary>How long new tokens live.</summary>
/// <param name="Access">Null for a token that never expires.</param>
internal readonly record struct TokenLifetimes(TimeSpan? Access, TimeSpan Refresh)
{
    // Documented ranges, in seconds.
    private const int MinAccess = 300;
    private const int MaxAccess = 172_800;
    private const int MinRefresh = 604_800;
    private const int MaxRefresh = 7_776_000;

    /// <summary>The requested lifetimes, or those of the account; null if a requested one is out of its range.</summary>
    public static TokenLifetimes? Of(TokenRequest request, AccessSettings settings)
    {
        if (request.ExpiresIn is < MinAccess or > MaxAccess || request.RefreshTokenExpiresIn is < MinRefresh or > MaxRefresh)
        {
            return null;
        }
        TimeSpan? access = request.ExpiresIn is { } seconds ? TimeSpan.FromSeconds(seconds)
            : settings.AccessTokenLifetime > TimeSpan.Zero ? settings.AccessTokenLifetime
            : null;
        var refresh = request.RefreshTokenExpiresIn is { } asked ? TimeSpan.FromSeconds(asked) : settings.RefreshTokenLifetime;
        return new TokenLifetimes(access, refresh);
    }

    public DateTime? AccessEnd(DateTime now) => Access is { } lifetime ? Add(now, lifetime) : null;

    public DateTime RefreshEnd(DateTime now) => Add(now, Refresh);

    private static DateTime Add(DateTime now, TimeSpan lifetime) => new DateTimeOffset(now).Plus(lifetime).UtcDateTime;
}
