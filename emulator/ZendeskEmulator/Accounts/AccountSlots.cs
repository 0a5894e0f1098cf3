using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>How many accounts use each slot, whose ids they share. Use it with the directory's lock held.</summary>
internal sealed class AccountSlots
{
    private readonly Dictionary<int, int> accounts = [];

    public void Take(int slot) => accounts[slot] = accounts.GetValueOrDefault(slot) + 1;

    public void Release(int slot)
    {
        if (--accounts[slot] == 0)
        {
            accounts.Remove(slot);
        }
    }

    public bool IsShared(int slot) => accounts[slot] > 1;

    /// <summary>
    /// The slot that the name hashes to, or the next free one. The same name gets the same ids in every emulator.
    /// </summary>
    public int FreeFor(string name)
    {
        var hash = 2166136261u;
        foreach (var letter in name)
        {
            hash = (hash ^ letter) * 16777619u;
        }
        var slot = (int)(hash % IdLayout.Slots);
        while (accounts.ContainsKey(slot))
        {
            slot = (slot + 1) % IdLayout.Slots;
        }
        return slot;
    }
}
