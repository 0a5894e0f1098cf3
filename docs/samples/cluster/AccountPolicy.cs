using System.Text;
using Yarp.ReverseProxy.LoadBalancing;
using Yarp.ReverseProxy.Model;

namespace Cluster;

/// <summary>
/// Sends an account to the instance with the highest hash of the two names (rendezvous hashing): when an instance is added,
/// only the accounts that move to it change their place.
/// </summary>
internal sealed class AccountPolicy : ILoadBalancingPolicy
{
    public const string PolicyName = "Account";

    /// <summary>As the emulator's setting AccountHosts.</summary>
    private static readonly string[] AccountHosts = ["zendesk.com", "localhost"];

    public string Name => PolicyName;

    public DestinationState? PickDestination(
        HttpContext context, ClusterState cluster, IReadOnlyList<DestinationState> availableDestinations)
    {
        var account = AccountOf(context.Request);
        return availableDestinations.MaxBy(destination => Hash(account + "\n" + destination.DestinationId));
    }

    /// <summary>The account that a request chooses, by the emulator's rules and in their order.</summary>
    private static string AccountOf(HttpRequest request)
    {
        if (request.Path.StartsWithSegments("/_accounts", out var rest) && rest.HasValue)
        {
            return rest.Value.Split('/')[1].ToLowerInvariant();
        }
        if (request.Headers["X-Emulator-Account"].FirstOrDefault() is { Length: > 0 } header)
        {
            return header.ToLowerInvariant();
        }
        if (Token(request) is { } token && token.StartsWith("acct_", StringComparison.Ordinal))
        {
            return token["acct_".Length..].Split('_')[0].ToLowerInvariant();
        }
        var host = request.Host.Host.ToLowerInvariant();
        return AccountHosts.FirstOrDefault(parent => host.EndsWith("." + parent, StringComparison.Ordinal)) is { } found
            ? host[..^(found.Length + 1)]
            : "default";
    }

    /// <summary>The token of Basic or Bearer credentials, or of the query.</summary>
    private static string? Token(HttpRequest request)
    {
        var parts = request.Headers.Authorization.ToString().Split(' ', 2);
        if (parts is ["Bearer", var bearer])
        {
            return bearer;
        }
        var buffer = new byte[512];
        return parts is ["Basic", var basic] && Convert.TryFromBase64String(basic, buffer, out var written)
            ? Encoding.UTF8.GetString(buffer, 0, written).Split(':', 2).ElementAtOrDefault(1)
            : request.Query["access_token"].FirstOrDefault();
    }

    /// <summary>FNV-1a, 64 bits: the same in every process, which string.GetHashCode is not.</summary>
    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ value) * 1099511628211UL;
        }
        // Mixed once more: short texts that differ in their last letter only would be close together.
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        return hash ^ (hash >> 33);
    }
}
