using Zendesk;

namespace CSharpSample;

/// <summary>The code under test: brings people into Zendesk, whatever was there before.</summary>
public sealed class PeopleSync(ZendeskClient zendesk)
{
    public async Task<int> RunAsync(
        IEnumerable<(string Id, string Name, string Email)> people,
        CancellationToken cancellationToken = default)
    {
        var created = 0;
        foreach (var (id, name, email) in people)
        {
            var result = await zendesk.Users.CreateOrUpdateAsync(new UserInput
            {
                ExternalId = id,
                Name = name,
                Email = email,
            }, cancellationToken);
            created += result.Outcome == CreateOrUpdateOutcome.Created ? 1 : 0;
        }
        return created;
    }
}
