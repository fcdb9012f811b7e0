using Shouldly;

namespace BackPainBot.Conversations.Tests;

public sealed class OutboxOptionsTests
{
    [Fact]
    public void The_defaults_work() => new OutboxOptions().Problems().ShouldBeEmpty();

    [Fact]
    public void Every_setting_that_cannot_work_is_named_with_what_would()
    {
        var options = new OutboxOptions
        {
            Parallel = 0,
            FirstDelay = TimeSpan.Zero,
            MaxDelay = TimeSpan.FromSeconds(-1),
            MaxAskedDelay = TimeSpan.FromSeconds(-1),
            GiveUpAfter = TimeSpan.Zero,
            SweepEvery = TimeSpan.Zero,
        };

        options.Problems().ShouldBe(
        [
            "Outbox:Parallel is 0; set a number of at least 1",
            "Outbox:FirstDelay is 00:00:00; set a time above zero, for example 00:00:01",
            "Outbox:MaxDelay is -00:00:01; set at least Outbox:FirstDelay, 00:00:00",
            "Outbox:MaxAskedDelay is -00:00:01; set a time of zero or more, for example 01:00:00",
            "Outbox:GiveUpAfter is 00:00:00; set a time above zero, for example 1.00:00:00",
            "Outbox:SweepEvery is 00:00:00; set a time above zero, for example 00:01:00",
        ]);
    }

    [Fact]
    public void A_wait_that_no_timer_can_count_is_named()
    {
        var options = new OutboxOptions { MaxDelay = TimeSpan.FromDays(60), MaxAskedDelay = TimeSpan.MaxValue, SweepEvery = TimeSpan.FromDays(30) };

        options.Problems().ShouldBe(
        [
            "Outbox:MaxDelay is 60.00:00:00; set at most 30.00:00:00",
            "Outbox:MaxAskedDelay is 10675199.02:48:05.4775807; set at most 30.00:00:00",
        ]);
    }
}
