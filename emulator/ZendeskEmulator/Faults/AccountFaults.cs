using System.Collections.Immutable;
using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Http;
using ZendeskEmulator.Matching;

namespace ZendeskEmulator.Faults;

/// <summary>The faults of an account in their order: the first that matches and fires wins.</summary>
internal sealed class AccountFaults : IAccountPart<AccountFaults>
{
    public const int Max = 100;

    private readonly Lock gate = new();
    private volatile ImmutableList<Fault>? faults;
    private int lastNumber;

    public static AccountFaults Create(AccountState state) => new();

    public IReadOnlyList<Fault> All => faults ?? [];

    /// <summary>Whether the account has faults. Requests of other accounts skip the rest.</summary>
    public bool Any => faults is { IsEmpty: false };

    public Fault? Find(string id) => All.FirstOrDefault(fault => fault.Id == id);

    /// <summary>Adds a fault behind the others, or returns the error of its definition.</summary>
    public Outcome<Fault> Add(FaultDefinition definition, OperationNames operations)
    {
        lock (gate)
        {
            if (All.Count == Max)
            {
                return Errors.Control(400, "an account has 100 faults at most");
            }
            var made = Make(string.Create(CultureInfo.InvariantCulture, $"f{lastNumber + 1}"), definition, operations);
            if (made.Error is null)
            {
                lastNumber++;
                faults = (faults ?? []).Add(made.Record);
            }
            return made;
        }
    }

    /// <summary>Replaces a fault at its place, with nothing done so far.</summary>
    /// <returns>The fault; null if there is no fault of the id.</returns>
    public Outcome<Fault>? Replace(string id, FaultDefinition definition, OperationNames operations)
    {
        lock (gate)
        {
            if (Find(id) is not { } before)
            {
                return null;
            }
            var made = Make(id, definition, operations);
            if (made.Error is null)
            {
                faults = faults!.Replace(before, made.Record);
            }
            return made;
        }
    }

    /// <summary>Removes a fault; false if there is no fault of the id.</summary>
    public bool Remove(string id)
    {
        lock (gate)
        {
            if (Find(id) is not { } fault)
            {
                return false;
            }
            faults = faults!.Remove(fault);
            return true;
        }
    }

    /// <summary>Removes all.</summary>
    /// <returns>How many there were.</returns>
    public int Clear()
    {
        lock (gate)
        {
            var count = All.Count;
            faults = null;
            return count;
        }
    }

    /// <summary>The fault that a request hits; null if it hits no fault.</summary>
    public FaultHit? Take(IMatchable request, DateTimeOffset now)
    {
        foreach (var fault in All)
        {
            if (fault.Match.Matches(request) && fault.Take(now) is { } hit)
            {
                return hit;
            }
        }
        return null;
    }

    private static Outcome<Fault> Make(string id, FaultDefinition definition, OperationNames operations)
    {
        if (FaultRules.Check(definition) is { } error)
        {
            return error;
        }
        var match = CompiledMatch.Of(definition.Match, operations);
        return match.Error is { } wrong
            ? wrong
            : new Fault(id, definition, match.Record, definition.When.Seed ?? (long)(Dice.Next() >> 12));
    }
}
