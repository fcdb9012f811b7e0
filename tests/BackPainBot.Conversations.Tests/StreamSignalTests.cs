using Shouldly;

namespace BackPainBot.Conversations.Tests;

public sealed class StreamSignalTests
{
    private static readonly ConversationKey Talk = new("test", "talk");

    private readonly StreamSignal _signal = new();

    [Fact]
    public void A_wake_reaches_every_reader_of_its_conversation_and_no_other()
    {
        using var first = _signal.Subscribe(Talk);
        using var second = _signal.Subscribe(Talk);
        using var other = _signal.Subscribe(Talk with { Id = "other" });
        _signal.Wake(Talk);

        IsWoken(first).ShouldBeTrue();
        IsWoken(second).ShouldBeTrue();
        IsWoken(other).ShouldBeFalse();
    }

    [Fact]
    public void A_wake_before_the_wait_is_not_lost()
    {
        using var reader = _signal.Subscribe(Talk);
        _signal.Wake(Talk);
        IsWoken(reader).ShouldBeTrue();
        IsWoken(reader).ShouldBeFalse();
    }

    [Fact]
    public void However_much_is_told_a_reader_who_takes_all_of_it_was_woken_after_the_last_commit()
    {
        using var reader = _signal.Subscribe(Talk);
        for (var n = 0; n < 100; n++)
            _signal.Pass(Talk, "typing");
        _signal.Wake(Talk);

        IsWoken(reader).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_passed_comes_with_the_wait()
    {
        using var reader = _signal.Subscribe(Talk);
        _signal.Pass(Talk, "typing");
        (await reader.WaitAsync(CancellationToken.None)).ShouldBe("typing");
    }

    [Fact]
    public void A_sweep_wakes_everybody()
    {
        using var reader = _signal.Subscribe(Talk);
        using var other = _signal.Subscribe(Talk with { Channel = "other" });
        _signal.WakeAll();

        IsWoken(reader).ShouldBeTrue();
        IsWoken(other).ShouldBeTrue();
    }

    [Fact]
    public void Who_left_hears_nothing_and_may_leave_twice()
    {
        var gone = _signal.Subscribe(Talk);
        using var here = _signal.Subscribe(Talk);
        gone.Dispose();
        gone.Dispose();
        _signal.Wake(Talk);

        IsWoken(gone).ShouldBeFalse();
        IsWoken(here).ShouldBeTrue();
    }

    private static bool IsWoken(StreamSubscription reader)
    {
        using var noPatience = new CancellationTokenSource();
        var wait = reader.WaitAsync(noPatience.Token).AsTask();
        noPatience.Cancel();
        return wait.IsCompletedSuccessfully;
    }
}
