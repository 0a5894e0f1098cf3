namespace ZendeskEmulator.Load.Limits;

/// <summary>
/// A rate limit as it is promised: a number of requests of one key in a window that begins on a whole multiple of its length.
/// </summary>
/// <param name="Name">Its name in reports.</param>
/// <param name="Allowed">Requests of one key in a window.</param>
/// <param name="Window">Its length, such as a minute.</param>
internal sealed record LimitRule(string Name, int Allowed, TimeSpan Window);

/// <summary>One request that a rate limit looked at.</summary>
/// <param name="Key">What the limit counts by, such as a user's id.</param>
/// <param name="At">The server's time in the response, in whole seconds.</param>
/// <param name="Begun">When the request was sent, on the run's clock.</param>
/// <param name="Ended">When its response was there.</param>
/// <param name="IsAdmitted">False when the limit refused it.</param>
/// <param name="RetryAfter">The Retry-After of the refusal; null without one.</param>
internal sealed record LimitUse(string Key, DateTimeOffset At, TimeSpan Begun, TimeSpan Ended, bool IsAdmitted, TimeSpan? RetryAfter);
