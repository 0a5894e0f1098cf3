using System.Runtime.CompilerServices;

namespace Zendesk;

/// <summary>users/search pages by number only.</summary>
internal static class UserSearch
{
    public static async IAsyncEnumerable<User> ReadAsync(ZendeskApi api, string query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var number = 1; ; number++)
        {
            var request = ApiRequest.Get("SearchUsers", $"users/search?query={Uri.EscapeDataString(query)}&page={number}&per_page=100");
            var page = await api.SendAsync(request, ZendeskJson.Default.UserPage, body => body.Users is null ? null : body, cancellationToken).ConfigureAwait(false);
            foreach (var user in page.Value.Users!)
            {
                yield return user;
            }
            if (page.Value.NextPage is null || page.Value.Users!.Count == 0)
            {
                yield break;
            }
        }
    }
}
