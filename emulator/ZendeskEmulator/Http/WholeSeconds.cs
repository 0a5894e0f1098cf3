namespace ZendeskEmulator.Http;

/// <summary>Times in Zendesk's format: UTC without fractions (client expectations 36).</summary>
internal static class WholeSeconds
{
    public static DateTime Of(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
}
