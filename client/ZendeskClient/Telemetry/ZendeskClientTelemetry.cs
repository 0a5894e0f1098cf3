namespace Zendesk;

/// <summary>The name under which all clients trace and measure. Neither holds credentials or personal data.</summary>
public static class ZendeskClientTelemetry
{
    /// <summary>
    /// The ActivitySource (one activity a call, named by Zendesk's operationId), the Meter (<c>zendesk.client.requests</c>,
    /// <c>zendesk.client.retries</c>, <c>zendesk.client.wait</c> in seconds) and the log category.
    /// </summary>
    public const string Name = "ZendeskClient";
}
