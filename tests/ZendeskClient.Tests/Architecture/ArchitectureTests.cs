using Xunit;
using ZendeskEmulator.Tests.Architecture;

namespace Zendesk.Tests.Architecture;

/// <summary>The rules that hold for the emulator hold for the client.</summary>
public sealed class ArchitectureTests
{
    private const string Approved = "tests/ZendeskClient.Tests/Architecture/PublicApi.txt";

    /// <summary>The types that may make a forbidden call, each call with its reason.</summary>
    private static readonly string[] Exceptions =
    [
        // The defaults, in one place; every test sets others.
        "Zendesk.ZendeskClientOptions TimeProvider.System",
        "Zendesk.ZendeskClientOptions Random.Shared",
        // A new idempotency key for each ticket.
        "Zendesk.TicketOperations Guid.NewGuid",
    ];

    /// <summary>A change on purpose changes the file too: the message has the lines to add and to take out.</summary>
    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        var approved = Repository.ReadLines(Approved);

        var present = PublicApi.Of(typeof(ZendeskClient).Assembly).ToList();

        string[] differences =
            [.. present.Except(approved).Select(line => $"+ {line}"), .. approved.Except(present).Select(line => $"- {line}")];
        Assert.True(approved.SequenceEqual(present), $"{Approved} differs:\n{string.Join('\n', differences)}");
    }

    [Fact]
    public void Only_the_TimeProvider_knows_the_time_and_only_the_dice_are_chance()
    {
        var calls = typeof(ZendeskClient).Assembly.GetTypes().Where(type => !type.IsNested).SelectMany(CallsOf).ToList();

        Violations.None(calls.Except(Exceptions).Concat(Exceptions.Except(calls).Select(exception => $"{exception} is no longer needed")));
    }

    /// <summary>So the approved public surface, and the tests, are of every framework of the package.</summary>
    [Fact]
    public void The_code_is_the_same_for_every_framework() => Violations.None(
        Repository.FilesUnder("client/ZendeskClient")
            .Where(file => file.Lines.Any(line => line.StartsWith("#if", StringComparison.Ordinal)))
            .Select(file => file.Path));

    [Fact]
    public void The_client_knows_nothing_of_the_emulator() => Assert.DoesNotContain(
        typeof(ZendeskClient).Assembly.GetReferencedAssemblies(),
        assembly => assembly.Name!.StartsWith("ZendeskEmulator", StringComparison.Ordinal));

    private static IEnumerable<string> CallsOf(Type type) =>
        TypeUses.WithNested(type).SelectMany(TypeUses.CalledBy).Select(ForbiddenCalls.NameOf).OfType<string>()
            .Distinct()
            .Select(call => $"{type.FullName} {call}");
}
