using Xunit;
using ZendeskEmulator.Conditions;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.TicketFields;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Tests.Conditions;

/// <summary>What a condition costs for each ticket.</summary>
public sealed class ConditionCostTests
{
    private const int Tickets = 1_000;

    [Theory]
    [InlineData("subject_includes_word", "includes")]
    [InlineData("custom_fields_101", "includes_words")]
    public void A_condition_is_read_once_and_not_for_each_ticket(string field, string comparison)
    {
        TicketField[] fields = [new() { Id = 101, Type = "text", Title = "Color" }];
        var context = new ConditionContext(DateTimeOffset.UnixEpoch, new TicketSetup(fields, [], [], []));
        var ticket = new Ticket { Subject = "The lamp is red", Fields = [new CustomFieldValue(101, 0, "Deep red")] };
        var test = ConditionRules.TestOf([new Condition(field, comparison, "a b c d e red")], [], context);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Tickets; i++)
        {
            Assert.True(test(ticket));
        }

        // The words of the condition alone would be 300 bytes for each ticket.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Tickets * 150);
    }
}
