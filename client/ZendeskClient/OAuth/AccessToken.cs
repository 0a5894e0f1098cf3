using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace Zendesk;

/// <summary>An access token, and from when on a new one is asked for.</summary>
/// <param name="RenewAt">Null: when Zendesk refuses it.</param>
internal sealed record AccessToken(AuthenticationHeaderValue Header, DateTimeOffset? RenewAt)
{
    /// <summary>A request that is on its way for this long finds its token still valid.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);

    /// <summary>A short life is used for four fifths.</summary>
    private const int ShareAhead = 5;

    /// <summary>Whether a header can have it: a line break or a letter beyond ASCII cannot be sent.</summary>
    public static bool IsSendable([NotNullWhen(true)] string? token) =>
        !string.IsNullOrWhiteSpace(token) && token.All(letter => letter is > ' ' and <= '~');

    public static AccessToken Of(string token, DateTimeOffset now, DateTimeOffset? end) =>
        new(new AuthenticationHeaderValue("Bearer", token), end is { } instant ? instant - AheadOf(instant - now) : null);

    public bool IsFresh(DateTimeOffset now) => RenewAt is not { } instant || now < instant;

    private static TimeSpan AheadOf(TimeSpan lifetime) => lifetime / ShareAhead < Ahead ? lifetime / ShareAhead : Ahead;
}
