using BackPainBot.Core.Knowledge;
using BackPainBot.Runtime;
using Shouldly;

namespace BackPainBot.Tests.Runtime;

public sealed class BotFilesTests
{
    [Fact]
    public void Files_come_in_the_same_order_with_the_paths_that_people_know()
    {
        using var folder = new TemporaryFolder();
        folder.Write("muscles/psoas.yaml", "a: 1");
        folder.Write("Zones.yaml", "b: 2");
        folder.Write("README.md", "no");

        BotFiles.Read(folder.Path, "knowledge", "Knowledge:Path").ShouldBe(
            [new SourceFile("knowledge/Zones.yaml", "b: 2"), new SourceFile("knowledge/muscles/psoas.yaml", "a: 1")]);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told_with_the_setting_that_names_it()
    {
        using var folder = new TemporaryFolder();

        var message = Should.Throw<StartException>(() => BotFiles.Read(folder.File("gone"), "dialogs", "Dialogs:Path")).Message;

        message.ShouldStartWith($"The folder '{folder.File("gone")}' cannot be read: ");
        message.ShouldEndWith("Set Dialogs:Path to where dialogs/ is.");
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_named()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("old.yaml"), [.. "say: caf"u8, 0xE9]);

        Should.Throw<StartException>(() => BotFiles.Read(folder.Path, "dialogs", "Dialogs:Path")).Message
            .ShouldBe($"The file '{folder.File("old.yaml")}' is not UTF-8: save it as UTF-8.");
    }
}
