using ZendeskEmulator.Accounts;
using ZendeskEmulator.Facade;
using ZendeskEmulator.Faults;

namespace ZendeskEmulator;

/// <summary>
/// The failures on demand of one account, in their order: the first that matches and fires wins. They last until they are
/// removed, the account is reset or the emulator ends.
/// </summary>
public sealed class EmulatorFaults
{
    private readonly Account account;
    private readonly RequestTools tools;

    internal EmulatorFaults(Account account, RequestTools tools)
    {
        this.account = account;
        this.tools = tools;
    }

    /// <summary>All faults, with their use so far.</summary>
    public IReadOnlyList<EmulatorFault> All => [.. Faults.All.Select(Of)];

    /// <summary>The faults that have not done all that they are for: see <see cref="EmulatorFault.IsUsed"/>.</summary>
    public IReadOnlyList<EmulatorFault> Unused => [.. All.Where(fault => !fault.IsUsed)];

    /// <summary>Adds a fault behind the others.</summary>
    /// <exception cref="ArgumentException">The fault is wrong; the message says where.</exception>
    public EmulatorFault Add(FaultDefinition fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return Require(TryAdd(fault), nameof(fault));
    }

    /// <summary>Adds a fault for requests that match: one effect each time, or several one after the other, once each.</summary>
    /// <exception cref="ArgumentException">The fault is wrong; the message says where.</exception>
    public EmulatorFault Add(RequestMatch match, params IReadOnlyList<FaultEffect> effects) =>
        Add(new FaultDefinition { Match = match, Effects = effects });

    /// <summary>The fault of an id; null if there is no such fault.</summary>
    public EmulatorFault? Find(string id) => Faults.Find(id) is { } fault ? Of(fault) : null;

    /// <summary>Replaces a fault at its place, with nothing done so far.</summary>
    /// <exception cref="ArgumentException">There is no such fault, or the new one is wrong; the message says where.</exception>
    public EmulatorFault Replace(string id, FaultDefinition fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return TryReplace(id, fault) is { } replaced
            ? Require(replaced, nameof(fault))
            : throw new ArgumentException($"There is no fault {id}.", nameof(id));
    }

    /// <summary>Removes a fault; false if there is no fault of the id.</summary>
    public bool Remove(string id) => Faults.Remove(id);

    /// <summary>Removes all faults.</summary>
    /// <returns>How many there were.</returns>
    public int Clear() => Faults.Clear();

    /// <summary>Throws unless every fault was used as often as it was defined for.</summary>
    /// <exception cref="UnusedFaultException">Some have not; the message names them.</exception>
    public void AssertAllUsed()
    {
        if (Unused is { Count: > 0 } unused)
        {
            throw new UnusedFaultException($"Not used: {string.Join("; ", unused)}.");
        }
    }

    internal Outcome<EmulatorFault> TryAdd(FaultDefinition fault) => Of(Faults.Add(fault, tools.Operations));

    internal Outcome<EmulatorFault>? TryReplace(string id, FaultDefinition fault) =>
        Faults.Replace(id, fault, tools.Operations) is { } replaced ? Of(replaced) : default(Outcome<EmulatorFault>?);

    private AccountFaults Faults => account.State.Get<AccountFaults>();

    private static Outcome<EmulatorFault> Of(Outcome<Fault> fault) => fault.Error is { } error ? error : Of(fault.Record);

    private static EmulatorFault Of(Fault fault)
    {
        var (seen, hits, used, left) = fault.Progress;
        return new EmulatorFault(fault.Id, fault.Definition, fault.Seed, seen, hits, used, left);
    }

    private static EmulatorFault Require(Outcome<EmulatorFault> fault, string parameter) =>
        fault.Error is { Reason: var reason } ? throw new ArgumentException(reason, parameter) : fault.Record;
}
