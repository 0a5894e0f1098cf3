namespace Zendesk;

/// <summary>
/// The updates of users by PUT users/{id} and create_or_update, not by bulk jobs: five a minute each, and so many a second
/// for all together where the account has that rule. A user is known by whatever a request named it by; answers tell which
/// names belong together.
/// </summary>
/// <param name="updatesPerSecond">Of all users together; 0 for any number.</param>
internal sealed class ProfileLimits(SteadyClock clock, bool paces, int updatesPerSecond)
{
    private const int UpdatesPerMinute = 5;

    /// <summary>From so many names on, those without a recent update are dropped.</summary>
    private const int ManyNames = 10_000;

    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    private readonly object gate = new();
    private readonly Profile everybody = new(updatesPerSecond == 0 ? int.MaxValue : updatesPerSecond, OneSecond);
    private readonly Dictionary<string, Profile> profiles = new(StringComparer.OrdinalIgnoreCase);
    private int pruneAt = ManyNames;

    public static string KeyOfId(long id) => $"id {id}";

    public static string KeyOfExternalId(string externalId) => $"external_id {externalId}";

    public static string KeyOfEmail(string email) => $"email {email}";

    /// <summary>Takes a place for one update, to be given back by <see cref="Leave"/>; or says what to wait for.</summary>
    public Pause? TryEnter(IReadOnlyList<string> keys, out ProfileUse use)
    {
        var now = clock.Now;
        use = new ProfileUse();
        if (keys.Count == 0)
        {
            return null;
        }
        lock (gate)
        {
            PruneLocked(now);
            Profile[] concerned = [.. ProfilesLocked(keys), everybody];
            var pauses = concerned.Select(profile => profile.WhatToWaitFor(now, paces)).OfType<Pause>();
            if (pauses.FirstOrDefault() is { } pause)
            {
                return pause;
            }
            foreach (var profile in concerned)
            {
                profile.Add(use);
            }
            return null;
        }
    }

    /// <summary>Gives the place back.</summary>
    /// <param name="created">Whether the user was made just now, which Zendesk does not count.</param>
    public void Leave(IReadOnlyList<string> keys, ProfileUse use, bool created)
    {
        lock (gate)
        {
            use.End(clock.Now);
            if (created)
            {
                foreach (var profile in ProfilesLocked(keys).Append(everybody))
                {
                    profile.Remove(use);
                }
            }
        }
    }

    /// <summary>Holds the updates of one user back, after a refusal: of all users where it is for a second, which may be the rule for all.</summary>
    public void Hold(IReadOnlyList<string> keys, DateTimeOffset until, ApiError error)
    {
        lock (gate)
        {
            if (keys.Count > 0 && until - clock.Now <= OneSecond)
            {
                everybody.Hold(until, error);
            }
            foreach (var profile in ProfilesLocked(keys))
            {
                profile.Hold(until, error);
            }
        }
    }

    /// <summary>Learns that these are names of one user.</summary>
    public void AreSame(IReadOnlyList<string> keys)
    {
        lock (gate)
        {
            var named = ProfilesLocked(keys);
            foreach (var other in named.Skip(1))
            {
                named[0].Absorb(other);
            }
            foreach (var key in keys)
            {
                profiles[key] = named[0];
            }
        }
    }

    private List<Profile> ProfilesLocked(IReadOnlyList<string> keys)
    {
        var named = new List<Profile>();
        foreach (var key in keys)
        {
            if (!profiles.TryGetValue(key, out var profile))
            {
                profiles[key] = profile = new Profile(UpdatesPerMinute, TimeSpan.FromMinutes(1));
            }
            if (!named.Contains(profile))
            {
                named.Add(profile);
            }
        }
        return named;
    }

    private void PruneLocked(DateTimeOffset now)
    {
        if (profiles.Count < pruneAt)
        {
            return;
        }
        foreach (var (key, _) in profiles.Where(entry => entry.Value.IsIdle(now)).ToList())
        {
            profiles.Remove(key);
        }
        // Where all are busy, the next look waits until there are twice as many.
        pruneAt = Math.Max(ManyNames, 2 * profiles.Count);
    }
}
