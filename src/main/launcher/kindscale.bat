@echo off
rem kindscale: a launcher for Windows. It needs a Java runtime, 17 or newer, in JAVA_HOME or on the PATH.
rem It has not been run on Windows; a test checks its text, and its call of Java on another system.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "ARCHIVE=%LOCALAPPDATA%\kindscale"
if not exist "%ARCHIVE%" mkdir "%ARCHIVE%"
"%JAVA%" -XX:+UseG1GC -XX:ParallelGCThreads=1 -XX:ConcGCThreads=1 -XX:G1ConcRefinementThreads=0 -XX:TieredStopAtLevel=1 -Xms20m -Xmn12m -XX:-UsePerfData -XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%ARCHIVE%\classes.jsa" -Xshare:auto -XX:+DisplayVMOutputToStderr -Xlog:disable -jar "%~dp0kindscale.jar" %*
exit /b %ERRORLEVEL%
