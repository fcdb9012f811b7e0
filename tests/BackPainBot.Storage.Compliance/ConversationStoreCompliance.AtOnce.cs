using BackPainBot.Conversations;
using BackPainBot.Core.Dialogs;
using Shouldly;

namespace BackPainBot.Storage.Compliance;

/// <summary>Many turns at once, run as the program runs them.</summary>
public abstract partial class ConversationStoreCompliance
{
    [Fact]
    public async Task Twenty_identical_deliveries_at_once_are_one_turn()
    {
        var request = Request("conversation", "person", "a1") with { DeliverTo = "somewhere" };
        var outcomes = await AtOnceAsync(Enumerable.Repeat(request, 20));

        outcomes.Count(outcome => !outcome.Repeated).ShouldBe(1);
        foreach (var outcome in outcomes)
        {
            var reply = outcome.Replies.ShouldHaveSingleItem();
            reply.Sequence.ShouldBe(1);
            reply.Reply.Turn.ShouldBe(1);
        }

        (await LoadAsync(Samples.Keys())).TalkVersion.ShouldBe(1);
        (await Store.OutboxStatusAsync(CancellationToken.None)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Turns_at_once_on_one_conversation_all_happen_one_after_the_other()
    {
        var outcomes = await AtOnceAsync(Enumerable.Range(0, 20).Select(n => Request("conversation", "person", $"a{n}")));

        var replies = outcomes.SelectMany(outcome => outcome.Replies).OrderBy(reply => reply.Sequence).ToList();
        replies.Select(reply => reply.Sequence).ShouldBe(Enumerable.Range(1, 20).Select(n => (long)n));
        replies.Select(reply => reply.Reply.Turn).ShouldBe(Enumerable.Range(1, 20));
        (await LoadAsync(Samples.Keys())).State.Talk.Turn.ShouldBe(20);
    }

    [Fact]
    public async Task Conversations_of_one_person_at_once_all_add_to_what_is_known_of_them()
    {
        await AtOnceAsync(Enumerable.Range(0, 40).Select(n => Request($"c{n % 10}", "person", $"a{n}")));

        CountingResponder.TurnsOf((await LoadAsync(Samples.Keys())).State.Person).ShouldBe(40);
        for (var n = 0; n < 10; n++)
            (await LoadAsync(Samples.Keys(conversation: $"c{n}"))).State.Talk.Turn.ShouldBe(4);
    }

    [Fact]
    public async Task Two_hundred_conversations_at_once_do_not_mix()
    {
        const int Turns = 3;
        await AtOnceAsync(
            from n in Enumerable.Range(0, 200 * Turns)
            let c = n % 200
            select Request($"c{c}", $"p{c}", $"a{n}") with { DeliverTo = $"to {c}" });

        for (var c = 0; c < 200; c++)
        {
            var taken = await TakeAllAsync($"c{c}");
            taken.Select(item => item.Sequence).ShouldBe(Enumerable.Range(1, Turns).Select(n => (long)n));
            taken.ShouldAllBe(item => item.DeliverTo == $"to {c}");
            taken.Select(item => Text(item.Reply)).ShouldAllBe(text => text.EndsWith($" hello from c{c}"));
            taken.Select(item => item.Reply.Turn).ShouldBe(Enumerable.Range(1, Turns));
        }
    }

    private async Task<TurnOutcome[]> AtOnceAsync(IEnumerable<TurnRequest> requests)
    {
        var runner = new TurnRunner(Store, new CountingResponder(), new OutboxSignal(), new ManualTime());
        return await Task.WhenAll(requests.Select(request => Task.Run(() => runner.RunAsync(request, CancellationToken.None))));
    }

    private async Task<List<OutboxItem>> TakeAllAsync(string conversation)
    {
        var taken = new List<OutboxItem>();
        while (await FirstPendingAsync(conversation) is { } item)
        {
            taken.Add(item);
            await Store.RemoveAsync(item.Conversation, item.Sequence, CancellationToken.None);
        }

        return taken;
    }

    private static TurnRequest Request(string conversation, string person, string activity) => new()
    {
        Conversation = Samples.Conversation with { Id = conversation },
        Person = Samples.Person with { Id = person },
        ActivityType = "message",
        ActivityId = activity,
        Message = new Message(MessageKind.Said, $"hello from {conversation}"),
    };

    private static string Text(Reply reply) => reply.Paragraphs[0].Lines[0].Text;
}
