using Bogus;

namespace ZendeskEmulator.Load.Targets;

/// <summary>A user to put into the account.</summary>
internal sealed record Person(string Name, string Email, string ExternalId)
{
    /// <summary>People as they are: the same seed makes the same ones.</summary>
    public static IReadOnlyList<Person> Make(int count, int seed)
    {
        var faker = new Faker { Random = new Randomizer(seed) };
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var (first, last) = (faker.Name.FirstName(), faker.Name.LastName());
            // The number keeps namesakes apart: one address is one user.
            return new Person($"{first} {last}", faker.Internet.Email(first, last, "example.org", $"-{i}"), $"person-{i}");
        })];
    }
}
