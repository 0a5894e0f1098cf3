namespace ZendeskEmulator.Http;

/// <summary>Times as Zendesk has them: UTC, without fractions (client expectations 36).</summary>
internal static class WholeSeconds
{
    public static DateTime Of(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
}
